using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Exchanges a grant and refreshes a token. Secrets are sent only in the POST body and only to a trusted accounts server.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html
/// </summary>
internal sealed class TokenEndpoint(ZohoHttp http, TrustedHosts hosts, ServerClock clock)
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>A longer api_domain is not a host name, and would not fit into a vault.</summary>
    private const int MaxApiDomainLength = 300;

    /// <summary>Exchanges a grant for a token. The code cannot be used again, even after an error response.</summary>
    internal async Task<ZohoToken> ExchangeAsync(TokenRequest request, ZohoToken template, Trace trace, CancellationToken cancellationToken)
    {
        // Nothing is sent to an untrusted server. After this check, an error means that the request was sent.
        hosts.RequireAccounts(request.AccountsUrl, "The token request");
        var sentAt = clock.Timestamp;
        try
        {
            var (response, reply) = await PostAsync(request, trace, cancellationToken).ConfigureAwait(false);
            return reply.Error is { } error
                ? throw TokenErrors.ForExchange(request, error, response, clock.Now)
                : Apply(template, reply, sentAt);
        }
        catch (ZohoOAuthException error)
            when (error.ErrorId is ErrorIds.NetworkError or ErrorIds.TimedOut or ErrorIds.UnexpectedResponse or ErrorIds.UntrustedHost)
        {
            throw ZohoErrors.CodeMayBeUsed(error);
        }
    }

    /// <summary>The token with a new access token. Values that are missing in the response stay unchanged.</summary>
    internal async Task<ZohoToken> RefreshAsync(TokenRequest request, ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        var sentAt = clock.Timestamp;
        var (response, reply) = await PostAsync(request, trace, cancellationToken).ConfigureAwait(false);
        if (reply.Error is { } error)
        {
            throw TokenErrors.ForRefresh(request, error, response, clock.Now);
        }

        RequireKnownApiDomain(token, reply, sentAt);
        return Apply(token, reply, sentAt);
    }

    /// <summary>A refresh does not move a connection to an unknown host. A refresh token that the answer replaced is kept.</summary>
    private void RequireKnownApiDomain(ZohoToken token, TokenResponse reply, long sentAt)
    {
        if (reply.ApiDomain is not { } domain || HostUrl.SameOrigin(domain, token.ApiDomain))
        {
            return;
        }

        try
        {
            hosts.RequireApiDomain(domain, token.AccountsUrl, "The api_domain in Zoho's answer");
        }
        catch (ZohoOAuthException untrusted) when (reply.RefreshToken is not null)
        {
            throw ZohoErrors.Carrying(Apply(token, reply with { ApiDomain = null }, sentAt), untrusted);
        }
    }

    /// <summary>Sends the request. The parsed response has a token or an error code.</summary>
    internal async Task<(HttpResponse Response, TokenResponse Reply)> PostAsync(TokenRequest request, Trace trace, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, trace, cancellationToken).ConfigureAwait(false);
        return (response, Understood(response));
    }

    /// <summary>
    /// Sends the request and returns any response. A redirect is not followed; a redirect to an untrusted host throws an error that names the host.
    /// </summary>
    internal async Task<HttpResponse> SendAsync(TokenRequest request, Trace trace, CancellationToken cancellationToken)
    {
        hosts.RequireAccounts(request.AccountsUrl, "The token request");
        var message = new HttpRequestMessage(HttpMethod.Post, request.AccountsUrl + request.Path)
        {
            Content = new StringContent(FormEncoding.Write(request.Form), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        var sentAt = clock.Timestamp;
        var response = await http.SendAsync(message, ZohoHttp.DefaultTimeout, MaxBytes, trace, cancellationToken).ConfigureAwait(false);
        clock.Learn(response.Date, sentAt);
        AccountsRedirect.ThrowIfForeign(response, hosts, "The redirect from the token endpoint");
        return response;
    }

    private static TokenResponse Understood(HttpResponse response) =>
        TokenResponseParser.Parse(response.Body) ?? throw HttpErrors.UnexpectedResponse(response, Describe(response));

    /// <summary>Describes a response without a token. The body is not quoted, because it may echo secrets of the request.</summary>
    private static string Describe(HttpResponse response) =>
        response.IsHtml ? $"HTTP {response.Status} and an HTML page" : $"HTTP {response.Status}, but neither a token nor an error code";

    /// <summary>
    /// Adds the values of the response to the token. The lifetime starts when the request is sent, so the calculated expiry is never later than the
    /// real one.
    /// </summary>
    internal ZohoToken Apply(ZohoToken token, TokenResponse reply, long sentAt)
    {
        var issuedAt = clock.At(sentAt);
        return new ZohoToken(token)
        {
            AccessToken = SecretText.Hide(reply.AccessToken!),
            RefreshToken = SecretText.HideOrNull(reply.RefreshToken) ?? token.RefreshToken,
            Scope = reply.Scope is null ? token.Scope : ScopeList.Split(reply.Scope),
            IsScopeConfirmed = reply.Scope is not null,
            ApiDomain = ApiDomainOf(reply) ?? token.ApiDomain,
            TokenType = reply.TokenType,
            IssuedAt = issuedAt,
            ExpiresAt = issuedAt + reply.Lifetime,
            RequestTimestamp = sentAt,
        };
    }

    /// <summary>
    /// The origin of the API domain; null when the response names none. The host may be unknown: the one-time code is used by now, so the token is
    /// kept, and each API call checks the host.
    /// </summary>
    private static string? ApiDomainOf(TokenResponse reply) =>
        reply.ApiDomain is { Length: <= MaxApiDomainLength } && HostUrl.TryParse(reply.ApiDomain, out var address)
            ? HostUrl.Origin(address)
            : null;
}
