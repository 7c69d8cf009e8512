namespace ZohoOAuth.Simulator.Names;

/// <summary>The hosts of the products for IT administrators that are outside the domains of Zoho, by data center.</summary>
internal static class ItHosts
{
    /// <summary>Source: https://www.manageengine.com/products/desktop-central/oauth-authentication-endpoint-domain.html</summary>
    public static readonly HostRow EndpointCentral = OnManageEngine("endpointcentral", "us eu in au cn jp ca uk sa", "endpoint central");

    /// <summary>Source: https://www.manageengine.com/patch-management/api/cloud-index.html</summary>
    public static readonly HostRow PatchManagerPlus = OnManageEngine("patch", "us eu in au cn jp ca uk", "patch manager");

    /// <summary>Source: https://www.manageengine.com/mobile-device-management/oauth-authentication-endpoint-domain.html</summary>
    public static readonly HostRow MobileDeviceManager = OnManageEngine("mdm", "us eu in au cn jp ca uk sa", "mobile devices");

    /// <summary>
    /// Sources: https://www.manageengine.com/cloud-siem/api/v2/introduction/ and https://www.manageengine.com/in/cloud-siem/api/v2/introduction/
    /// </summary>
    public static readonly HostRow Log360Cloud = OnManageEngine("log360cloud", "us in", "logs");

    /// <summary>Source: https://www.site24x7.com/help/api/</summary>
    public static readonly HostRow Site24x7 = new(
        domains => domains.Code switch
        {
            "us" => "www.site24x7.com",
            "au" => "www.site24x7.net.au",
            "eu" or "cn" or "in" or "ca" or "sa" => $"www.site24x7.{domains.Code}",
            "jp" or "uk" or "ae" => $"app.site24x7.{domains.Code}",
            _ => null,
        },
        "monitoring");

    /// <summary>Source: https://www.zoho.com/assist/api/multidc.html</summary>
    public static readonly HostRow Assist = new(domains => domains.Code is "ae" or "sg" ? null : $"assist.{domains.Zoho}", "assist");

    private static HostRow OnManageEngine(string label, string dataCenters, string product) => new(
        domains => !dataCenters.Split(' ').Contains(domains.Code) ? null
            : $"{label}.manageengine.{(domains.Code switch { "us" => "com", "au" => "com.au", _ => domains.Code })}",
        product);
}
