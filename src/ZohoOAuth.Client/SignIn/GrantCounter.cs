using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Limits;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Counts the grants of the ways to sign in, before and after the consent.</summary>
internal sealed class GrantCounter(TokenRequests requests, GrantLedger ledger)
{
    /// <summary>
    /// Throws when the client has no grant left. Call this before the browser opens. The data center of the user is not known yet, so the counts are
    /// those of the client's own.
    /// </summary>
    internal void RequireAllowed(ZohoClient client) => ledger.RequireGrantAllowed(ClientKey.Of(client));

    /// <summary>The same for a sign-in on another device, which gets no grant.</summary>
    internal void RequireDeviceAllowed(ZohoClient client) => ledger.RequireRefreshTokenAllowed(ClientKey.Of(client));

    /// <summary>Counts a grant that arrived. A grant without its client is counted at its exchange.</summary>
    internal Task CountAsync(ZohoGrant grant, Trace trace) => grant.Client is { } client
        ? ledger.CountAsync(ClientKey.Of(client, requests.ServerOf(client, grant)), grant.Code, trace)
        : Task.CompletedTask;
}
