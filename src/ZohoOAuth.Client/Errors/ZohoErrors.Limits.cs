using System.Globalization;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of Zoho's limits on tokens.</summary>
internal static partial class ZohoErrors
{
    /// <summary>The window in which Zoho counts token requests. Source: the FAQ, "2. Token Limit".</summary>
    internal static readonly TimeSpan LimitWindow = TimeSpan.FromMinutes(10);

    internal static ZohoOAuthException TokenLimitReached(string server, ZohoReply reply, DateTimeOffset retryAt, bool isSignIn) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{server} answered \"Access Denied\" to a token request. The next {(isSignIn ? "sign-in" : "request")} is possible at {LocalTime.Of(retryAt)}.",
            action: isSignIn
                ? WaitFor(isSignIn, retryAt)
                : $"Wait until {LocalTime.Of(retryAt)}, and then run the command once. "
                    + "Share one saved token (-Name) between jobs instead of creating one in each job.",
            reply: reply,
            target: server,
            retryAt: retryAt);

    internal static ZohoOAuthException LimitReached(string subject, ZohoLimit limit, int used, TimeSpan window, DateTimeOffset nextFree)
    {
        var isSignIn = limit != ZohoLimit.AccessTokenRequest;
        var what = (limit == ZohoLimit.Grant ? "grant token" : "request") + (used == 1 ? string.Empty : "s");
        return Create(
            ErrorIds.TokenLimitReached,
            $"{subject} has reached the limit {limit}: {used} {what} in {window.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)} minutes.",
            action: $"{WaitFor(isSignIn, nextFree)} If Zoho changed a limit for you, set it with Set-ZohoTokenLimit.",
            retryAt: nextFree,
            cause: NotSent(isSignIn, nextFree));
    }

    /// <param name="subject">What is blocked, as the subject of a sentence.</param>
    /// <param name="until">When the block ends.</param>
    /// <param name="isSignIn">Whether the blocked request is a sign-in, and not the refresh of a token.</param>
    internal static ZohoOAuthException BlockedUntil(string subject, DateTimeOffset until, bool isSignIn) => Create(
        ErrorIds.TokenLimitReached,
        $"{subject} is blocked, because Zoho answered \"Access Denied\" to an earlier request.",
        action: WaitFor(isSignIn, until),
        retryAt: until,
        cause: NotSent(isSignIn, until));

    private static string NotSent(bool isSignIn, DateTimeOffset nextFree) =>
        $"Nothing was sent to Zoho. The next {(isSignIn ? "sign-in" : "request")} is possible at {LocalTime.Of(nextFree)}.";

    /// <summary>Only a refresh can wait for the limit by itself.</summary>
    private static string WaitFor(bool isSignIn, DateTimeOffset nextFree) => isSignIn
        ? $"Sign in again with Connect-Zoho after {LocalTime.Of(nextFree)}. Get-ZohoTokenLimit shows the counts. "
            + "A saved connection (-Name) needs no new sign-in."
        : $"Run the command again after {LocalTime.Of(nextFree)}, or run Update-ZohoAccessToken -Wait, which waits until then. "
            + "Get-ZohoTokenLimit shows the counts.";

    /// <summary>The module stops a call, because fewer API credits are left than the user wants to keep.</summary>
    internal static ZohoOAuthException CreditsBelowMinimum(long remaining, long minimum, DateTimeOffset? resetsAt, ZohoReply reply, string target) => Create(
        ErrorIds.RateLimited,
        $"{remaining:N0} API credits are left, and -MinimumCredit keeps {minimum:N0}.",
        (resetsAt is { } time ? $"Run the command again after {LocalTime.Of(time)}, or specify" : "Run the command again later, or specify")
            + " a smaller -MinimumCredit. Get-ZohoApiLimit shows the credits.",
        reply,
        target,
        resetsAt,
        cause: resetsAt is { } reset ? $"Zoho resets the limit at {LocalTime.Of(reset)}." : "Zoho does not say when there will be more.");

    internal static ZohoOAuthException RefreshTokenLimitReached(string clientId, string consequence) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"The client {clientId} has the maximum number of refresh tokens.",
            action: "Revoke a connection that you no longer use with Revoke-ZohoToken, or continue with -Force. Get-ZohoTokenLimit shows the counts. "
                + "To add scopes to a saved connection, use Add-ZohoScope: it needs no new refresh token.",
            target: clientId,
            cause: consequence);
}
