using System.Net.Http.Headers;
using System.Text;

namespace ZohoOAuth.Client.Protocol;

/// <summary>
/// Revokes a token at the server: the path of today first, the old one where that is not there.
/// Source: https://www.zoho.com/accounts/protocol/oauth/revoke-refresh-token.html
/// </summary>
internal sealed class RevocationEndpoint
{
    private const int MaximumBytes = 256 * 1024;

    private readonly ZohoHttp _http;
    private readonly TrustedHosts _hosts;
    private readonly TimeProvider _clock;

    internal RevocationEndpoint(ZohoHttp http, TrustedHosts hosts, TimeProvider clock)
    {
        _http = http;
        _hosts = hosts;
        _clock = clock;
    }

    /// <summary>True when the token was alive; false when it was dead already, which is as good.</summary>
    internal async Task<bool> RevokeAsync(ZohoToken token, bool accessTokenOnly, Trace trace, CancellationToken cancellation)
    {
        var server = _hosts.RequireAccounts(token.AccountsUrl, "The connection's accounts URL").AccountsUrl;
        var secret = SecretText.Reveal((accessTokenOnly ? token.AccessToken : token.RefreshToken)!);
        var type = accessTokenOnly ? WireNames.AccessToken : WireNames.RefreshToken;

        var answer = await PostAsync(server + WireNames.RevokePath, Basic(token), [new(WireNames.Token, secret), new(WireNames.TokenType, type)], trace, cancellation).ConfigureAwait(false);
        if (answer.Status is 404 or 405)
        {
            answer = await PostAsync(server + WireNames.OldRevokePath, null, [new(WireNames.Token, secret)], trace, cancellation).ConfigureAwait(false);
        }

        return Understood(answer, token);
    }

    private bool Understood(HttpAnswer answer, ZohoToken token)
    {
        var error = answer.IsHtml ? null : JsonError(answer.Body);
        switch (error)
        {
            case "invalid_client" or "invalid_client_secret":
                throw ZohoErrors.Create(ErrorCatalog.Find(error)!.ErrorId, $"{token.AccountsUrl} answered {error} for the client {token.ClientId}.", zohoCode: error, status: answer.Status, requestId: answer.RequestId, target: token.ClientId);
            case "Access Denied":
                throw ZohoErrors.TokenLimitReached(answer.Address, answer.Status, _clock.GetUtcNow() + ZohoErrors.LimitWindow);
        }

        if (IsDead(answer, error))
        {
            return false;
        }

        return answer.IsSuccess && error is null
            ? true
            : throw ZohoErrors.UnexpectedResponse(answer.Address, $"HTTP {answer.Status}", answer.Status, answer.RequestId);
    }

    /// <summary>
    /// 400 says "invalid token, of another type, or not this client's": whichever it is, this client cannot use it any
    /// more. A page of a gateway or a server that failed says nothing of the token, which then may be alive.
    /// </summary>
    private static bool IsDead(HttpAnswer answer, string? error) =>
        !answer.IsHtml && answer.Status < 500 && error != "general_error" && (answer.Status == 400 || error is not null);

    private static string? JsonError(byte[] body) => TokenAnswerParser.Parse(body)?.Error;

    private static AuthenticationHeaderValue Basic(ZohoToken token) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{token.ClientId}:{SecretText.RevealOrNull(token.ClientSecret)}")));

    private async Task<HttpAnswer> PostAsync(
        string url, AuthenticationHeaderValue? authorization, KeyValuePair<string, string>[] form, Trace trace, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(FormText.Write(form), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        message.Headers.Authorization = authorization;
        return await _http.SendAsync(message, ZohoHttp.DefaultPatience, MaximumBytes, trace, cancellation).ConfigureAwait(false);
    }
}
