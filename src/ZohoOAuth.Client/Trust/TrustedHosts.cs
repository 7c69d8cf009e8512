using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Trust;

/// <summary>
/// Decides where a secret or a token may be sent: only to the accounts servers, API domains and product hosts of known data centers. Redirects,
/// next-page URLs and URLs in Zoho's responses are checked here too.
/// </summary>
internal sealed class TrustedHosts(DataCenterRegistry dataCenters, ProductCatalog products)
{
    private readonly ProductCatalog _products = products;
    private volatile TrustedOrigin? _last;

    /// <summary>The data center of an accounts server. Throws UntrustedHost for any other URL.</summary>
    internal ZohoDataCenter RequireAccounts(string url, string origin) =>
        dataCenters.FindByAccountsUrl(url) ?? throw ZohoErrors.UntrustedHost(url, origin);

    /// <summary>The origin of an API domain. Throws UntrustedHost when no known data center has it.</summary>
    internal string RequireApiDomain(string url, string origin)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            throw ZohoErrors.UntrustedHost(url, origin);
        }

        RequireApi(address, origin);
        return HostUrl.Origin(address);
    }

    /// <summary>Whether a known data center has the API domain.</summary>
    internal bool IsApiDomain(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && IsTrusted(address);

    /// <summary>Throws UntrustedHost unless the URI is on a host where a product of a known data center accepts tokens.</summary>
    internal void RequireApi(Uri address, string origin)
    {
        // Nearly all calls of a process go to one host, so the last result is cached. Registering a data center changes the version and invalidates
        // it.
        if (_last is { } last && last.Version == dataCenters.Version && address.UserInfo.Length == 0 && HostUrl.SameOrigin(last.Origin, address))
        {
            return;
        }

        var version = dataCenters.Version;
        if (!IsTrusted(address))
        {
            throw ZohoErrors.UntrustedHost(HostUrl.Origin(address), origin);
        }

        _last = new TrustedOrigin(address, version);
    }

    /// <summary>Whether the URI is trusted. The user's own products are checked last, because they are in a file.</summary>
    private bool IsTrusted(Uri address) =>
        dataCenters.All.Any(dataCenter => DataCenterHosts.IsApiDomainOf(dataCenter, address))
            || dataCenters.All.Any(dataCenter => IsProductHostOf(dataCenter, address, ProductTable.Rows))
            || dataCenters.All.Any(dataCenter => IsProductHostOf(dataCenter, address, _products.All));

    /// <summary>
    /// Whether the URI is on a product host of the data center. The accounts server counts too, because /oauth/user/info accepts an access token.
    /// </summary>
    private static bool IsProductHostOf(ZohoDataCenter dataCenter, Uri uri, IReadOnlyList<Product> products) =>
        uri.UserInfo.Length == 0
            && (HostUrl.SameOrigin(new Uri(dataCenter.AccountsUrl), uri)
                || DataCenterHosts.IsOnAccountsDomainOf(dataCenter, uri)
                || (DataCenterHosts.IsOfficial(dataCenter)
                    && products.Any(product => ProductCatalog.OriginsOf(product, dataCenter).Any(origin => HostUrl.SameOrigin(new Uri(origin), uri)))));

    /// <summary>A trusted origin, and the version of the registry at that time.</summary>
    private sealed record TrustedOrigin(Uri Origin, int Version);
}
