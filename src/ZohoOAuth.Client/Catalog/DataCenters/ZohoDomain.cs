namespace ZohoOAuth.Client.Catalog.DataCenters;

/// <summary>A domain of Zoho.</summary>
/// <param name="Brand">The name that the domains of several data centers share, such as manageengine.</param>
/// <param name="Name">The domain, such as manageengine.eu.</param>
/// <param name="DataCenter">The code of its data center.</param>
internal sealed record ZohoDomain(string Brand, string Name, string DataCenter)
{
    internal bool Has(string host) => string.Equals(host, Name, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What a host has in common with the same host in other data centers: sdpondemand.manageengine of sdpondemand.manageengine.eu.
    /// </summary>
    internal string StemOf(string host) => host.Substring(0, host.Length - Name.Length).ToLowerInvariant() + Brand;
}
