using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Catalog;

/// <summary>
/// Where a secret or a token may go: the accounts servers, API domains and product hosts of the known data centers, and
/// nowhere else. Redirects, next pages and Zoho's own answers are all asked here first.
/// </summary>
internal sealed class TrustedHosts
{
    private readonly DataCenterRegistry _dataCenters;
    private readonly ProductCatalog _products;
    private volatile Proven? _last;

    internal TrustedHosts(DataCenterRegistry dataCenters, ProductCatalog products)
    {
        _dataCenters = dataCenters;
        _products = products;
    }

    /// <summary>The data center whose accounts server this is; throws UntrustedHost for any other.</summary>
    internal ZohoDataCenter RequireAccounts(string url, string origin) =>
        _dataCenters.FindByAccountsUrl(url) ?? throw ZohoErrors.UntrustedHost(url, origin);

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
        if (_last is { } last && last.Version == _dataCenters.Version && address.UserInfo.Length == 0 && HostUrl.SameOrigin(last.Origin, address))
        {
            return;
        }

        var version = _dataCenters.Version;
        if (!IsTrusted(address))
        {
            throw ZohoErrors.UntrustedHost(HostUrl.Origin(address), origin);
        }

        _last = new Proven(address, version);
    }

    /// <summary>The user's own products are asked last: they are in a file.</summary>
    private bool IsTrusted(Uri address) =>
        _dataCenters.All.Any(dataCenter => IsApiDomainOf(dataCenter, address))
            || _dataCenters.All.Any(dataCenter => IsProductHostOf(dataCenter, address, ProductTable.Rows))
            || _dataCenters.All.Any(dataCenter => IsProductHostOf(dataCenter, address, _products.All));

    internal static bool IsApiDomainOf(ZohoDataCenter dataCenter, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsApiDomainOf(dataCenter, uri);

    private static bool IsApiDomainOf(ZohoDataCenter dataCenter, Uri uri)
    {
        if (uri.UserInfo.Length > 0)
        {
            return false;
        }

        var api = new Uri(dataCenter.ApiDomain);
        return HostUrl.SameOrigin(api, uri) || (IsZohosOwn(dataCenter) && HasLabelOn(ProductHosts.OnApiDomain, "www.", api, uri));
    }

    /// <summary>A registered data center has no further hosts: all its products live on its API domain.</summary>
    internal static bool IsZohosOwn(ZohoDataCenter dataCenter) => Array.IndexOf(DataCenterTable.Rows, dataCenter) >= 0;

    /// <summary>Also the accounts server itself: /oauth/user/info takes an access token there.</summary>
    private static bool IsProductHostOf(ZohoDataCenter dataCenter, Uri uri, IReadOnlyList<Product> products)
    {
        var accounts = new Uri(dataCenter.AccountsUrl);
        if (uri.UserInfo.Length > 0)
        {
            return false;
        }

        return HostUrl.SameOrigin(accounts, uri)
            || (IsZohosOwn(dataCenter)
                && (HasLabelOn(ProductHosts.OnAccountsDomain, "accounts.", accounts, uri)
                    || products.Any(product => HostUrl.SameOrigin(new Uri(ProductCatalog.OriginOf(product, dataCenter, dataCenter.ApiDomain)), uri))));
    }

    private static bool HasLabelOn(HashSet<string> labels, string ownLabel, Uri known, Uri uri)
    {
        if (uri.Scheme != Uri.UriSchemeHttps || !uri.IsDefaultPort || !known.Host.StartsWith(ownLabel, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var domain = known.Host.Substring(ownLabel.Length - 1);
        return uri.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
            && labels.Contains(uri.Host.Substring(0, uri.Host.Length - domain.Length));
    }

    /// <summary>An origin that was found trusted, and what was registered then.</summary>
    private sealed record Proven(Uri Origin, int Version);
}
