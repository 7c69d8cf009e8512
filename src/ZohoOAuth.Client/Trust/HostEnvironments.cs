using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Trust;

/// <summary>
/// Keeps a token in its environment: a token for the sandbox must not write to the live organization, and the reverse. The API domain that Zoho
/// returns decides the environment.
/// </summary>
internal sealed class HostEnvironments(DataCenterRegistry dataCenters, ProductCatalog products)
{
    private volatile KnownDomain? _lastOwn;
    private volatile KnownHost? _lastDomain;
    private volatile KnownHost? _lastAddress;

    /// <summary>Throws when the API domain of the token belongs to another environment than the token.</summary>
    internal void RequireOwn(ZohoToken token)
    {
        if (OtherThanOwn(token) is { } actual)
        {
            throw ZohoErrors.MislabeledEnvironment(token, actual);
        }
    }

    /// <summary>Throws when a new token belongs to another environment than the requested one. The error contains the token.</summary>
    internal ZohoToken RequireRequested(ZohoToken issued)
    {
        var actual = OtherThanOwn(issued);
        return actual is null ? issued : throw ZohoErrors.OtherEnvironmentIssued(issued, actual.Value);
    }

    /// <summary>Throws when the token would reach a host of another environment.</summary>
    internal void RequireSame(Uri address, ZohoToken token, string origin)
    {
        RequireOwn(token);
        if (Of(address) is { } actual && actual != token.Environment)
        {
            throw ZohoErrors.HostOfOtherEnvironment(HostUrl.Origin(address), origin, actual, token);
        }
    }

    /// <summary>The environment of the token's API domain, when it is not the token's own. A host that does not tell causes no error.</summary>
    private ZohoEnvironment? OtherThanOwn(ZohoToken token) =>
        OfDomain(token.ApiDomain) is { } actual && actual != token.Environment ? actual : null;

    /// <summary>Each request asks this several times, nearly always for the same domain.</summary>
    private ZohoEnvironment? OfDomain(string apiDomain)
    {
        var (last, version) = (_lastOwn, dataCenters.Version);
        if (last is null || last.Version != version || last.ApiDomain != apiDomain)
        {
            _lastOwn = last = new KnownDomain(apiDomain, version, HostUrl.TryParse(apiDomain, out var domain) ? OfApiDomain(domain) : null);
        }

        return last.Environment;
    }

    /// <summary>The environment of a host; null when the host serves all environments, or does not belong to Zoho.</summary>
    private ZohoEnvironment? Of(Uri address) => (_lastAddress = Known(_lastAddress, address, OfHost)).Environment;

    /// <summary>No product of Zoho is on http. The products are read once, because each reading looks for the user's file.</summary>
    private ZohoEnvironment? OfHost(Uri address) =>
        OfApiDomain(address) ?? (address.Scheme == Uri.UriSchemeHttps ? OfProductHost(address, products.All) : null);

    private ZohoEnvironment? OfApiDomain(Uri address) => (_lastDomain = Known(
        _lastDomain,
        address,
        uri => dataCenters.FindByApiDomain(HostUrl.Origin(uri)) is { } row ? Environments.Of(row, HostUrl.Origin(uri)) : null)).Environment;

    /// <summary>Nearly all calls of a process go to one host, so the last result is kept until a data center is registered.</summary>
    private KnownHost Known(KnownHost? last, Uri address, Func<Uri, ZohoEnvironment?> find)
    {
        var version = dataCenters.Version;
        return last is not null && last.Version == version && HostUrl.SameOrigin(last.Address, address)
            ? last
            : new KnownHost(address, version, find(address));
    }

    private static ZohoEnvironment? OfProductHost(Uri address, IReadOnlyList<Product> known) =>
        DataCenterTable.Rows.Select(row => OfProductHost(row, address, known)).FirstOrDefault(found => found is not null);

    /// <summary>A product is on production hosts, unless the product table names a host for another environment.</summary>
    private static ZohoEnvironment? OfProductHost(ZohoDataCenter dataCenter, Uri address, IReadOnlyList<Product> known) =>
        DataCenterHosts.IsProductionHostOf(dataCenter, address)
            ? ZohoEnvironment.Production
            : Environments.Only(environment => known.Any(
                product => !product.IsOnApiDomain && ProductCatalog.Serves(product, environment) && ProductCatalog.IsHostKnown(product, dataCenter)
                    && HostUrl.SameOrigin(new Uri(ProductCatalog.OriginOf(product, dataCenter, dataCenter.ApiDomain, environment)), address)));

    /// <summary>The environment of the API domain of a token, and the version of the registry at that time.</summary>
    private sealed record KnownDomain(string ApiDomain, int Version, ZohoEnvironment? Environment);

    /// <summary>The environment of a host, and the version of the registry at that time.</summary>
    private sealed record KnownHost(Uri Address, int Version, ZohoEnvironment? Environment);
}
