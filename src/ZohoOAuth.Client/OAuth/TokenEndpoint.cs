using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Exchanges a grant, and refreshes a token. Secrets travel in the POST body only, to a trusted accounts server only.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html
/// </summary>
internal sealed class TokenEndpoint(ZohoHttp http, TrustedHosts hosts, ServerClock clock)
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The first token of a grant. The code is spent whatever the answer is.</summary>
    internal async Task<ZohoToken> ExchangeAsync(TokenRequest request, ZohoToken template, Trace trace, CancellationToken cancellationToken)
    {
        var sentAt = clock.Timestamp;
        try
        {
            var (response, reply) = await PostAsync(request, trace, cancellationToken).ConfigureAwait(false);
            return reply.Error is { } error
                ? throw TokenErrors.ForExchange(request, error, response, clock.Now)
                : Apply(template, reply, sentAt);
        }
        catch (ZohoOAuthException error) when (error.ErrorId is ErrorIds.NetworkError or ErrorIds.TimedOut)
        {
            throw ZohoErrors.PerhapsSpent(error);
        }
    }

    /// <summary>The token with a new access token. What a refresh does not say stays as it was.</summary>
    internal async Task<ZohoToken> RefreshAsync(TokenRequest request, ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        var sentAt = clock.Timestamp;
        var (response, reply) = await PostAsync(request, trace, cancellationToken).ConfigureAwait(false);
        return reply.Error is { } error
            ? throw TokenErrors.ForRefresh(request, error, response, clock.Now)
            : Apply(token, reply, sentAt);
    }

    /// <summary>What the server said: a token, or a code for why not.</summary>
    internal async Task<(HttpResponse Answer, TokenResponse Reply)> PostAsync(TokenRequest request, Trace trace, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, trace, cancellationToken).ConfigureAwait(false);
        return (response, Understood(response));
    }

    /// <summary>What the server said, whatever it is; a redirect to a foreign host is not followed but named.</summary>
    internal async Task<HttpResponse> SendAsync(TokenRequest request, Trace trace, CancellationToken cancellationToken)
    {
        hosts.RequireAccounts(request.AccountsUrl, "The token request");
        using var message = new HttpRequestMessage(HttpMethod.Post, request.AccountsUrl + request.Path)
        {
            Content = new StringContent(FormText.Write(request.Form), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        var sentAt = clock.Timestamp;
        var response = await http.SendAsync(message, ZohoHttp.DefaultTimeout, MaxBytes, trace, cancellationToken).ConfigureAwait(false);
        clock.Learn(response.Date, sentAt);
        AccountsRedirect.ThrowIfForeign(response, hosts, "The redirect from the token endpoint");
        return response;
    }

    private static TokenResponse Understood(HttpResponse response) =>
        TokenResponseParser.Parse(response.Body) ?? throw HttpErrors.UnexpectedResponse(response, Describe(response));

    /// <summary>What came instead of a token, without a word of it: it may echo the request.</summary>
    private static string Describe(HttpResponse response) =>
        response.IsHtml ? $"HTTP {response.Status} and an HTML page" : $"HTTP {response.Status}, but neither a token nor an error code";

    /// <summary>The lifetime counts from the sending: what the way took is lost.</summary>
    internal ZohoToken Apply(ZohoToken token, TokenResponse reply, long sentAt)
    {
        var issuedAt = clock.At(sentAt);
        return new ZohoToken(token)
        {
            AccessToken = SecretText.Hide(reply.AccessToken!),
            RefreshToken = SecretText.HideOrNull(reply.RefreshToken) ?? token.RefreshToken,
            Scope = reply.Scope is null ? token.Scope : ScopeList.Split(reply.Scope),
            IsScopeConfirmed = reply.Scope is not null,
            ApiDomain = reply.ApiDomain is null ? token.ApiDomain : hosts.RequireApiDomain(reply.ApiDomain, "The api_domain in Zoho's answer"),
            TokenType = reply.TokenType,
            IssuedAt = issuedAt,
            ExpiresAt = issuedAt + reply.Lifetime,
            AskedAt = sentAt,
        };
    }
}
