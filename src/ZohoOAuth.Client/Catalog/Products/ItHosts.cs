namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The hosts of the products for IT administrators, by data center. Each table has those that a page names. A data center without one has no row, so no
/// token goes there.
/// </summary>
internal static class ItHosts
{
    /// <summary>
    /// Sources: https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/data-centers.html and, for ae, the table of
    /// https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/oauth-2.0.html. No page names a host for sg.
    /// </summary>
    internal static readonly Dictionary<string, string> ServiceDeskPlus = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "sdpondemand.manageengine.com", ["eu"] = "sdpondemand.manageengine.eu", ["in"] = "sdpondemand.manageengine.in",
        ["au"] = "servicedeskplus.net.au", ["jp"] = "servicedeskplus.jp", ["ca"] = "servicedeskplus.ca", ["sa"] = "servicedeskplus.sa",
        ["uk"] = "servicedeskplus.uk", ["cn"] = "servicedeskplus.cn", ["ae"] = "servicedeskplus.ae",
    };

    /// <summary>Source: https://www.manageengine.com/products/desktop-central/oauth-authentication-endpoint-domain.html</summary>
    internal static readonly Dictionary<string, string> EndpointCentral =
        OnManageEngine("endpointcentral", "us", "eu", "in", "au", "cn", "jp", "ca", "uk", "sa");

    /// <summary>Source: https://www.manageengine.com/patch-management/api/cloud-index.html</summary>
    internal static readonly Dictionary<string, string> PatchManagerPlus = OnManageEngine("patch", "us", "eu", "in", "au", "cn", "jp", "ca", "uk");

    /// <summary>Source: https://www.manageengine.com/mobile-device-management/oauth-authentication-endpoint-domain.html</summary>
    internal static readonly Dictionary<string, string> MobileDeviceManager =
        OnManageEngine("mdm", "us", "eu", "in", "au", "cn", "jp", "ca", "uk", "sa");

    /// <summary>
    /// Sources: https://www.manageengine.com/cloud-siem/api/v2/introduction/ and https://www.manageengine.com/in/cloud-siem/api/v2/introduction/. The page
    /// says that other data centers have the product too.
    /// </summary>
    internal static readonly Dictionary<string, string> Log360Cloud = OnManageEngine("log360cloud", "us", "in");

    /// <summary>Source: https://www.site24x7.com/help/api/</summary>
    internal static readonly Dictionary<string, string> Site24x7 = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "www.site24x7.com", ["eu"] = "www.site24x7.eu", ["cn"] = "www.site24x7.cn", ["in"] = "www.site24x7.in", ["au"] = "www.site24x7.net.au",
        ["jp"] = "app.site24x7.jp", ["ca"] = "www.site24x7.ca", ["uk"] = "app.site24x7.uk", ["ae"] = "app.site24x7.ae", ["sa"] = "www.site24x7.sa",
    };

    /// <summary>Source: https://www.zoho.com/assist/api/multidc.html</summary>
    internal static readonly Dictionary<string, string> Assist = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "assist.zoho.com", ["au"] = "assist.zoho.com.au", ["eu"] = "assist.zoho.eu", ["in"] = "assist.zoho.in", ["cn"] = "assist.zoho.com.cn",
        ["jp"] = "assist.zoho.jp", ["uk"] = "assist.zoho.uk", ["ca"] = "assist.zohocloud.ca", ["sa"] = "assist.zoho.sa",
    };

    /// <summary>The last labels of ManageEngine's hosts differ from those of Zoho in China and Canada.</summary>
    private static Dictionary<string, string> OnManageEngine(string label, params string[] dataCenters) => dataCenters.ToDictionary(
        code => code,
        code => $"{label}.manageengine.{(code switch { "us" => "com", "au" => "com.au", _ => code })}",
        StringComparer.OrdinalIgnoreCase);
}
