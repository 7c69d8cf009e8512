using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.DataCenters;

/// <summary>
/// The domains of Zoho that serve APIs, and the data center of each. Only domains with names that Zoho gives are here. Domains with names that customers
/// choose, such as zohosites.com, zohoplatform.com and catalystserverless.com, are not.
/// </summary>
internal static class ZohoDomains
{
    internal static readonly ZohoDomain[] All =
    [
        .. DataCenterTable.Rows.Select(row => new ZohoDomain("zoho", DomainOf(row.AccountsUrl), row.Code)),
        .. DataCenterTable.Rows.Select(row => new ZohoDomain("zohoapis", DomainOf(row.ApiDomain), row.Code)),

        // https://www.manageengine.com/products/desktop-central/oauth-authentication-endpoint-domain.html
        .. Of(
            "manageengine",
            ("us", "com"), ("eu", "eu"), ("in", "in"), ("au", "com.au"), ("cn", "cn"), ("jp", "jp"), ("ca", "ca"), ("uk", "uk"), ("sa", "sa")),

        // https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/data-centers.html
        // Assumption: ae, which only public clients name.
        .. Of("servicedeskplus", ("au", "net.au"), ("jp", "jp"), ("ca", "ca"), ("uk", "uk"), ("sa", "sa"), ("cn", "cn"), ("ae", "ae")),

        // https://www.site24x7.com/help/api/
        .. Of(
            "site24x7",
            ("us", "com"), ("eu", "eu"), ("cn", "cn"), ("in", "in"), ("au", "net.au"), ("jp", "jp"), ("ca", "ca"), ("uk", "uk"), ("ae", "ae"), ("sa", "sa")),

        // https://www.zoho.com/zeptomail/email-api.html. Assumption: the data centers other than us, which only public clients name.
        .. Of("zeptomail", ("us", "com"), ("eu", "eu"), ("in", "in"), ("au", "com.au"), ("jp", "jp"), ("cn", "com.cn"), ("ca", "ca"), ("sa", "sa")),
    ];

    /// <summary>The domain of Zoho that a host is on; null when it is on none. A host that only contains such a name is on none.</summary>
    internal static ZohoDomain? Find(string host) => Array.Find(All, row => row.Has(host));

    /// <summary>The data center of an https address on a domain of Zoho; null for any other address.</summary>
    internal static ZohoDataCenter? DataCenterOf(Uri address) =>
        address is { Scheme: "https", IsDefaultPort: true, UserInfo.Length: 0 }
            && HostUrl.IdnHostOrNull(address) is { } host && Find(host) is { } domain
            ? Array.Find(DataCenterTable.Rows, row => row.Code == domain.DataCenter)
            : null;

    private static IEnumerable<ZohoDomain> Of(string brand, params (string DataCenter, string Ending)[] rows) =>
        rows.Select(row => new ZohoDomain(brand, $"{brand}.{row.Ending}", row.DataCenter));

    /// <summary>The host without its first label: zoho.eu of accounts.zoho.eu.</summary>
    private static string DomainOf(string url) => new Uri(url).Host is var host ? host.Substring(host.IndexOf('.') + 1) : string.Empty;
}
