using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Trust;

/// <summary>
/// Where a secret or a token may go: the accounts servers, API domains and product hosts of the known data centers, and
/// nowhere else. Redirects, next pages and Zoho's own answers are all asked here first.
/// </summary>
internal sealed class TrustedHosts(DataCenterRegistry dataCenters, ProductCatalog products)
{
    private readonly ProductCatalog _products = products;
    private volatile Proven? _last;

    /// <summary>The data center whose accounts server this is; throws UntrustedHost for any other.</summary>
    internal ZohoDataCenter RequireAccounts(string url, string origin) =>
        dataCenters.FindByAccountsUrl(url) ?? throw ZohoErrors.UntrustedHost(url, origin);

    /// <summary>The API domain as an origin; throws UntrustedHost when it is not one of a known data center.</summary>
    internal string RequireApiDomain(string url, string origin)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            throw ZohoErrors.UntrustedHost(url, origin);
        }

        RequireApi(address, origin);
        return HostUrl.Origin(address);
    }

    /// <summary>Throws UntrustedHost unless the address is one where a product of a known data center takes tokens.</summary>
    internal void RequireApi(Uri address, string origin)
    {
        // Nearly all calls of a process go to one host. Trust is only ever added, but for a code that is registered anew.
        if (_last is { } last && last.Version == dataCenters.Version && address.UserInfo.Length == 0 && HostUrl.SameOrigin(last.Origin, address))
        {
            return;
        }

        var version = dataCenters.Version;
        if (!IsTrusted(address))
        {
            throw ZohoErrors.UntrustedHost(HostUrl.Origin(address), origin);
        }

        _last = new Proven(address, version);
    }

    /// <summary>The user's own products are asked last: they are in a file.</summary>
    private bool IsTrusted(Uri address) =>
        dataCenters.All.Any(dataCenter => DataCenterHosts.IsApiDomainOf(dataCenter, address))
            || dataCenters.All.Any(dataCenter => IsProductHostOf(dataCenter, address, ProductTable.Rows))
            || dataCenters.All.Any(dataCenter => IsProductHostOf(dataCenter, address, _products.All));

    /// <summary>Also the accounts server itself: /oauth/user/info takes an access token there.</summary>
    private static bool IsProductHostOf(ZohoDataCenter dataCenter, Uri uri, IReadOnlyList<Product> products) =>
        uri.UserInfo.Length == 0
            && (HostUrl.SameOrigin(new Uri(dataCenter.AccountsUrl), uri)
                || DataCenterHosts.IsOnAccountsDomainOf(dataCenter, uri)
                || (DataCenterHosts.IsOfficial(dataCenter) && products.Any(product => HostUrl.SameOrigin(new Uri(ProductCatalog.OriginOf(product, dataCenter, dataCenter.ApiDomain)), uri))));

    /// <summary>An origin that was found trusted, and what was registered then.</summary>
    private sealed record Proven(Uri Origin, int Version);
}
