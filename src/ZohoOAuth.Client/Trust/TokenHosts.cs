namespace ZohoOAuth.Client.Trust;

/// <summary>
/// Decides whether a request with the token of a connection may go to an address: the hosts of its data center, the hosts that the user registered for
/// this connection, and in any case only its own environment.
/// </summary>
internal sealed class TokenHosts(TrustedHosts hosts, RegisteredHosts registered, HostEnvironments environments)
{
    /// <summary>Throws when the token may not go to the address.</summary>
    /// <param name="address">Where the token would go.</param>
    /// <param name="token">The connection.</param>
    /// <param name="origin">What names the address, as the subject of a sentence.</param>
    /// <param name="service">The product that the user named; null when there is none.</param>
    internal void Require(Uri address, ZohoToken token, string origin, string? service = null)
    {
        // What is registered belongs to one connection, so no result for a whole data center includes it.
        if (!registered.Has(token, address))
        {
            hosts.RequireApi(address, token.AccountsUrl, origin, token, service);
        }

        environments.RequireSame(address, token, origin);
    }
}
