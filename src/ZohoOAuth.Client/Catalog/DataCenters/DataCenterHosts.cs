using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.DataCenters;

/// <summary>
/// The hosts of a data center, in addition to those of the product table. The domain is the one of the API (zohoapis.eu) or of the
/// accounts server (zoho.eu, zohocloud.ca). Source: the API introduction of each product, for example https://desk.zoho.com/DeskAPIDocument.
/// </summary>
internal static class DataCenterHosts
{
    private const string AccountsLabel = "accounts.";

    /// <summary>First labels before the domain of the accounts server, in addition to those of the products.</summary>
    private static readonly HashSet<string> OnAccountsDomain = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "creator", "projectsapi", "writer",
    };

    /// <summary>
    /// The same for the hosts of files, which serve all environments. The results of bulk writes, backups and audit logs are on download-accl.
    /// Sources: the data center classes of https://github.com/zoho/zohocrm-csharp-sdk-8.0, and
    /// https://www.zoho.com/crm/developer/docs/api/v6/download-backup.html
    /// </summary>
    private static readonly HashSet<string> OnAccountsDomainForFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "download", "download-accl", "files", "upload", "upload-accl",
    };

    /// <summary>First labels before the domain of the API, for example sandbox.zohoapis.eu.</summary>
    private static readonly HashSet<string> OnApiDomain = new(StringComparer.OrdinalIgnoreCase)
    {
        "www", "sandbox", "developer", "content", "download", "upload",
    };

    /// <summary>
    /// Whether the data center is one of Zoho's. A registered data center has no additional hosts: all its products use its API domain.
    /// </summary>
    internal static bool IsOfficial(ZohoDataCenter dataCenter) => Array.IndexOf(DataCenterTable.Rows, dataCenter) >= 0;

    internal static bool IsApiDomainOf(ZohoDataCenter dataCenter, string url) =>
        HostUrl.TryParse(url, out var uri) && IsApiDomainOf(dataCenter, uri);

    internal static bool IsApiDomainOf(ZohoDataCenter dataCenter, Uri uri)
    {
        if (uri.UserInfo.Length > 0)
        {
            return false;
        }

        var api = new Uri(dataCenter.ApiDomain);
        return HostUrl.SameOrigin(api, uri) || (IsOfficial(dataCenter) && HasLabelOn(OnApiDomain, "www.", api, uri));
    }

    internal static bool IsOnAccountsDomainOf(ZohoDataCenter dataCenter, Uri uri) =>
        IsProductionHostOf(dataCenter, uri)
            || (IsOfficial(dataCenter) && HasLabelOn(OnAccountsDomainForFiles, AccountsLabel, new Uri(dataCenter.AccountsUrl), uri));

    /// <summary>Whether the host is one of these that has no counterpart in the other environments.</summary>
    internal static bool IsProductionHostOf(ZohoDataCenter dataCenter, Uri uri) =>
        IsOfficial(dataCenter) && HasLabelOn(OnAccountsDomain, AccountsLabel, new Uri(dataCenter.AccountsUrl), uri);

    /// <summary>
    /// The data center with whose accounts server an accounts server shares its domain, such as zoho.eu; null when it is not on a domain of Zoho. Other
    /// domains, such as zoho.example, may belong to anyone.
    /// </summary>
    internal static ZohoDataCenter? FindByZohoDomain(Uri accounts) => accounts is { Scheme: "https", IsDefaultPort: true, UserInfo.Length: 0 }
        && accounts.Host.StartsWith(AccountsLabel, StringComparison.OrdinalIgnoreCase)
            ? Array.Find(
                DataCenterTable.Rows,
                row => accounts.Host.EndsWith(new Uri(row.AccountsUrl).Host.Substring(AccountsLabel.Length - 1), StringComparison.OrdinalIgnoreCase))
            : null;

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
}
