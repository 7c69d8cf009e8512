namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of Zoho's limits on tokens.</summary>
internal static partial class ZohoErrors
{
    /// <summary>The window in which Zoho counts token requests. Source: the FAQ, "2. Token Limit".</summary>
    internal static readonly TimeSpan LimitWindow = TimeSpan.FromMinutes(10);

    internal static ZohoOAuthException TokenLimitReached(string server, ZohoReply reply, DateTimeOffset retryAt) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{server} answered \"Access Denied\" to a token request. The next request is allowed at {retryAt:u}.",
            action: $"Wait until {retryAt:u}, and then run the command once. Share one saved token (-Name) between jobs instead of creating one in each job.",
            reply: reply,
            target: server,
            retryAt: retryAt);

    internal static ZohoOAuthException LimitReached(string subject, ZohoLimit limit, int used, TimeSpan window, DateTimeOffset nextFree) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{subject} has reached the limit {limit}: {used} {(limit == ZohoLimit.Grant ? "grant tokens" : "requests")} in {window.TotalMinutes:0.#} minutes. "
                + $"No request was sent; the next one is possible at {nextFree:u}.",
            action: $"Wait until {nextFree:u}{WaitHint(limit)}. Get-ZohoTokenLimit shows the counts. "
                + "If Zoho changed a limit for you, set it with Set-ZohoTokenLimit.",
            retryAt: nextFree);

    /// <summary>Only a refresh can wait for the limit by itself.</summary>
    private static string WaitHint(ZohoLimit limit) => limit == ZohoLimit.AccessTokenRequest
        ? ", or run Update-ZohoAccessToken -Wait, which waits for you"
        : ", and then run the command again";

    internal static ZohoOAuthException BlockedUntil(string subject, DateTimeOffset until) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{subject} is blocked, because Zoho answered \"Access Denied\" to an earlier request. No request was sent; the next one is possible at {until:u}.",
            action: $"Wait until {until:u}, or run Update-ZohoAccessToken -Wait, which waits for you. Get-ZohoTokenLimit shows the counts.",
            retryAt: until);

    internal static ZohoOAuthException RefreshTokenLimitReached(string clientId, string consequence) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"The client {clientId} has the maximum number of refresh tokens.",
            action: "Revoke a connection that you no longer use with Revoke-ZohoToken, or continue with -Force. Get-ZohoTokenLimit shows the counts. "
                + "To add scopes to a saved connection, use Add-ZohoScope: it needs no new refresh token.",
            target: clientId,
            cause: consequence);
}
