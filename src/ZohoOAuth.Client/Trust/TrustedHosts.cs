using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Trust;

/// <summary>
/// Decides where a secret or a token may be sent: only to the accounts server, the API domain and the product hosts of its own data center. The accounts
/// server of a token says which one that is. Redirects, next-page URLs and URLs in Zoho's responses are checked here too.
/// </summary>
internal sealed class TrustedHosts(DataCenterRegistry dataCenters, ProductCatalog products)
{
    private readonly ProductCatalog _products = products;
    private volatile TrustedOrigin? _last;

    /// <summary>The data center of an accounts server. Throws UntrustedHost for any other URL.</summary>
    internal ZohoDataCenter RequireAccounts(string url, string origin) =>
        dataCenters.FindByAccountsUrl(url) ?? throw ZohoErrors.UntrustedHost(url, origin);

    /// <summary>
    /// The data center of an accounts server to which another one sends its user. Throws UntrustedHost when one of them is Zoho's and the other is not.
    /// </summary>
    internal ZohoDataCenter RequireSister(ZohoDataCenter own, string url, string origin)
    {
        var found = RequireAccounts(url, origin);
        return dataCenters.AreSisters(own, found) ? found : throw ZohoErrors.UntrustedSister(url, origin, own, found);
    }

    /// <summary>The origin of an API domain. Throws UntrustedHost when the data center of the accounts server does not have it.</summary>
    internal string RequireApiDomain(string url, string accountsUrl, string origin)
    {
        if (!HostUrl.TryParse(url, out var address))
        {
            throw ZohoErrors.UntrustedHost(url, origin);
        }

        RequireApi(address, accountsUrl, origin);
        return HostUrl.Origin(address);
    }

    /// <summary>Whether the data center of the accounts server has the API domain.</summary>
    internal bool IsApiDomain(string url, string accountsUrl) => HostUrl.TryParse(url, out var address) && IsTrusted(address, accountsUrl);

    /// <summary>Throws UntrustedHost unless a product of the data center of the accounts server accepts tokens at the address.</summary>
    /// <param name="address">Where the token would go.</param>
    /// <param name="accountsUrl">The accounts server of the token.</param>
    /// <param name="origin">What names the address, as the subject of a sentence.</param>
    /// <param name="token">The connection, which the error names; null when there is none yet.</param>
    /// <param name="service">The product that the user named; null when there is none.</param>
    internal void RequireApi(Uri address, string accountsUrl, string origin, ZohoToken? token = null, string? service = null)
    {
        if (!IsApi(address, accountsUrl))
        {
            throw HostRefusals.Of(
                address, dataCenters.FindByAccountsUrl(accountsUrl), accountsUrl, OwnerOf(address), origin, () => _products.All, token, service);
        }
    }

    /// <summary>Whether a product of the data center of the accounts server accepts tokens at the address.</summary>
    internal bool IsApi(Uri address, string accountsUrl)
    {
        // Nearly all calls of a process go to one host with tokens of one data center, so the last result is cached. Registering a data center changes
        // the version and invalidates it.
        if (_last is { } last && last.Version == dataCenters.Version && last.AccountsUrl == accountsUrl
            && address.UserInfo.Length == 0 && HostUrl.SameOrigin(last.Origin, address))
        {
            return true;
        }

        var version = dataCenters.Version;
        if (!IsTrusted(address, accountsUrl))
        {
            return false;
        }

        _last = new TrustedOrigin(address, accountsUrl, version);
        return true;
    }

    /// <summary>The data center whose products accept tokens at the address; null when none does.</summary>
    internal ZohoDataCenter? OwnerOf(Uri address) => dataCenters.All.FirstOrDefault(row => IsTrusted(address, row.AccountsUrl));

    /// <summary>
    /// Whether the data center has the address. The user can register one more API domain for an accounts server, so there may be two. The user's own
    /// products are checked last, because they are in a file.
    /// </summary>
    private bool IsTrusted(Uri address, string accountsUrl)
    {
        var own = dataCenters.All.Where(row => HostUrl.SameOrigin(row.AccountsUrl, accountsUrl)).ToList();
        return own.Any(dataCenter => DataCenterHosts.IsApiDomainOf(dataCenter, address))
            || own.Any(dataCenter => IsProductHostOf(dataCenter, address, ProductTable.Rows))
            || own.Any(dataCenter => IsProductHostOf(dataCenter, address, _products.All));
    }

    /// <summary>
    /// Whether the URI is on a product host of the data center. The accounts server counts too, because /oauth/user/info accepts an access token.
    /// </summary>
    private static bool IsProductHostOf(ZohoDataCenter dataCenter, Uri uri, IReadOnlyList<Product> products) =>
        uri.UserInfo.Length == 0
            && (HostUrl.SameOrigin(new Uri(dataCenter.AccountsUrl), uri)
                || DataCenterHosts.IsOnAccountsDomainOf(dataCenter, uri)
                || (DataCenterHosts.IsOfficial(dataCenter)
                    && products.Any(product => ProductCatalog.OriginsOf(product, dataCenter).Any(origin => HostUrl.SameOrigin(new Uri(origin), uri)))));

    /// <summary>A trusted origin, the accounts server of the tokens that it may get, and the version of the registry at that time.</summary>
    private sealed record TrustedOrigin(Uri Origin, string AccountsUrl, int Version);
}
