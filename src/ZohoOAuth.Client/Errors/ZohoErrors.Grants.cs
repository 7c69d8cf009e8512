namespace ZohoOAuth.Client.Errors;

/// <summary>The errors between a consent and the token that comes of it.</summary>
internal static partial class ZohoErrors
{
    internal static ZohoOAuthException GrantExpired(ZohoGrant grant, DateTimeOffset now) =>
        Create(ErrorIds.GrantExpired, $"The grant received at {grant.ReceivedAt:u} expired at {grant.ExpiresAt:u}, {Age(now - grant.ExpiresAt)} ago.");

    internal static ZohoOAuthException SelfClientCodeExpired(string path, DateTimeOffset expiredAt, DateTimeOffset now) =>
        Create(
            ErrorIds.GrantExpired,
            $"The code in '{path}' expired at {expiredAt:u}, {Age(now - expiredAt)} ago.",
            "Generate a new code in the API console under Self Client > Generate Code, choose a longer time if need be, download it and run Connect-Zoho -SelfClientPath with it.",
            target: path);

    internal static ZohoOAuthException DeviceCodeExpired(string userCode, TimeSpan lifetime) =>
        Create(
            ErrorIds.GrantExpired,
            $"The device code {userCode} expired after {lifetime.TotalMinutes:0.#} minutes.",
            reply: new ZohoReply { Code = "expired" },
            target: userCode);

    internal static ZohoOAuthException StateMismatch(string what) => Create(ErrorIds.StateMismatch, what);

    internal static ZohoOAuthException GrantDenied(string? clientId) =>
        Create(ErrorIds.GrantDenied, $"Zoho's redirect for the client {clientId ?? "(unknown)"} says access_denied.", reply: new ZohoReply { Code = "access_denied" });

    internal static ZohoOAuthException GrantTimeout(string where, TimeSpan timeout) =>
        Create(ErrorIds.GrantTimeout, $"No answer to the consent came to {where} within {timeout.TotalSeconds:0} seconds.", target: where);

    internal static ZohoOAuthException ListenerPortInUse(Uri redirect, string why) =>
        Create(
            ErrorIds.ListenerPortInUse,
            $"The port {redirect.Port} of {redirect} cannot be listened on: {why}.",
            target: redirect.ToString());

    /// <summary>A one-time code whose answer got lost: nobody knows whether it can be used again.</summary>
    internal static ZohoOAuthException PerhapsSpent(ZohoOAuthException lost) =>
        Reworded(lost, $"{lost.Message} Whether the one-time code is spent is not known.", $"Get a new grant with Get-ZohoGrantUrl and exchange that one. {lost.RecommendedAction}");
}
