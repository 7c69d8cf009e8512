namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of Zoho's limits on tokens.</summary>
internal static partial class ZohoErrors
{
    /// <summary>The window in which Zoho counts token requests. Source: the FAQ, "2. Token Limit".</summary>
    internal static readonly TimeSpan LimitWindow = TimeSpan.FromMinutes(10);

    internal static ZohoOAuthException TokenLimitReached(string server, ZohoReply reply, DateTimeOffset retryAt) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{server} answered \"Access Denied\": too many token requests. The next one is allowed at {retryAt:u}.",
            action: $"Wait until {retryAt:u} and run the command once. {ErrorCatalog.OfId(ErrorIds.TokenLimitReached).Solution}",
            reply: reply,
            target: server,
            retryAt: retryAt);

    internal static ZohoOAuthException LimitUsedUp(string subject, ZohoLimit limit, int used, TimeSpan window, DateTimeOffset nextFree) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{subject} has used {used} of its limit {limit} in {window.TotalMinutes:0.#} minutes, so nothing was sent. The next one is free at {nextFree:u}.",
            action: $"Wait until {nextFree:u}; Update-ZohoAccessToken -Wait does. Get-ZohoTokenLimit shows the counts, Set-ZohoTokenLimit changes a limit that Zoho has changed for you.",
            retryAt: nextFree);

    internal static ZohoOAuthException StillBlocked(string subject, DateTimeOffset until) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{subject} was refused by Zoho before (\"Access Denied\": too many requests), so nothing was sent. Zoho takes the next request at {until:u}.",
            action: $"Wait until {until:u}; Update-ZohoAccessToken -Wait does. Asking earlier would prolong it. Get-ZohoTokenLimit shows the counts.",
            retryAt: until);

    internal static ZohoOAuthException RefreshTokensUsedUp(string what, string clientId) =>
        Create(
            ErrorIds.TokenLimitReached,
            what,
            action: "Revoke-ZohoToken a connection that is not needed any more, or go on with -Force. Get-ZohoTokenLimit shows the counts. To give an old connection more scopes, Add-ZohoScope makes no new refresh token.",
            target: clientId);
}
