using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Revokes a token at the accounts server. Tries the current path first, then the old one when the server does not have it.
/// Source: https://www.zoho.com/accounts/protocol/oauth/revoke-refresh-token.html
/// </summary>
internal sealed class RevocationEndpoint(ZohoHttp http, TrustedHosts hosts, TimeProvider clock)
{
    private const int MaxBytes = 256 * 1024;

    /// <summary>True when the token was valid; false when it was already invalid, which is not an error.</summary>
    internal async Task<bool> RevokeAsync(ZohoToken token, bool accessTokenOnly, Trace trace, CancellationToken cancellationToken)
    {
        var server = hosts.RequireAccounts(token.AccountsUrl, "The connection's accounts URL").AccountsUrl;
        var secret = SecretText.Reveal((accessTokenOnly ? token.AccessToken : token.RefreshToken)!);
        var type = accessTokenOnly ? WireNames.AccessToken : WireNames.RefreshToken;

        var response = await PostAsync(
            server + WireNames.RevokePath,
            Basic(token),
            [new(WireNames.Token, secret), new(WireNames.TokenType, type)],
            trace,
            cancellationToken).ConfigureAwait(false);
        if (response.Status is 404 or 405)
        {
            response = await PostAsync(server + WireNames.OldRevokePath, null, [new(WireNames.Token, secret)], trace, cancellationToken).ConfigureAwait(false);
        }

        AccountsRedirect.ThrowIfForeign(response, hosts, "The redirect from the revocation endpoint");
        return Understood(response, token);
    }

    /// <summary>
    /// Decides whether the token is revoked. Only a response about the token proves that. A rate limit, a server error or an HTML page proves
    /// nothing, and a connection that may still be valid must not be deleted.
    /// </summary>
    private bool Understood(HttpResponse response, ZohoToken token)
    {
        var error = response.IsHtml ? null : TokenResponseParser.Parse(response.Body)?.Error;
        return (response.IsHtml, error, response.Status) switch
        {
            (false, null, >= 200 and < 300) when response.Body.Count == 0 || SaysSuccess(response.Body) => true,
            (false, "invalid_token" or "invalid_code", < 500) => false,
            (false, "invalid_client" or "invalid_client_secret", _) => throw ZohoErrors.Create(
                ErrorCatalog.Find(error!)!.ErrorId,
                $"{token.AccountsUrl} answered {error} for the client {token.ClientId}.",
                reply: HttpErrors.ReplyOf(response, error),
                target: token.ClientId),
            (false, "Access Denied", _) => throw TokenErrors.LimitReached(response, clock.GetUtcNow()),

            // The token is invalid, has another type or belongs to another client. In each case this client cannot use it. A gateway that
            // rejects the request says why.
            (false, null, 400) when response.Body.Count == 0 => false,
            _ => throw HttpErrors.UnexpectedResponse(response, Describe(response, error, token)),
        };
    }

    /// <summary>An answer without a body is a success by RFC 7009, section 2.2. One with a body must say so.</summary>
    private static bool SaysSuccess(ArraySegment<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Text(WireNames.Status) == "success";
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Describe(HttpResponse response, string? error, ZohoToken token) =>
        response.IsHtml ? $"HTTP {response.Status} and an HTML page"
        : error is null ? $"HTTP {response.Status} without a statement about the token"
        : $"HTTP {response.Status} and the error '{Redactor.Redact(error, token)}'";

    private static AuthenticationHeaderValue Basic(ZohoToken token) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{token.ClientId}:{SecretText.RevealOrNull(token.ClientSecret)}")));

    private async Task<HttpResponse> PostAsync(
        string url, AuthenticationHeaderValue? authorization, KeyValuePair<string, string>[] form, Trace trace, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(FormEncoding.Write(form), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        message.Headers.Authorization = authorization;
        return await http.SendAsync(message, ZohoHttp.DefaultTimeout, MaxBytes, trace, cancellationToken).ConfigureAwait(false);
    }
}
