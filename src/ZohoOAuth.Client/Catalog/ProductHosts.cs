namespace ZohoOAuth.Client.Catalog;

/// <summary>
/// The hosts, besides the API domain, where Zoho's products take a token. The domain is the one of the accounts server
/// (zoho.eu, zohocloud.ca). Source: the API introduction of each product, for example https://desk.zoho.com/DeskAPIDocument.
/// </summary>
internal static class ProductHosts
{
    /// <summary>First labels before the domain of the accounts server, for example desk.zoho.eu.</summary>
    internal static readonly HashSet<string> OnAccountsDomain = new(StringComparer.OrdinalIgnoreCase)
    {
        "analyticsapi", "calendar", "campaigns", "cliq", "creator", "desk", "download", "files", "mail", "meeting", "payments", "people",
        "projects", "projectsapi", "recruit", "sheet", "sign", "sprintsapi", "upload", "workdrive", "writer", "api.catalyst", "api",
    };

    /// <summary>First labels before the domain of the API, for example sandbox.zohoapis.eu.</summary>
    internal static readonly HashSet<string> OnApiDomain = new(StringComparer.OrdinalIgnoreCase)
    {
        "www", "sandbox", "developer", "content", "download", "upload",
    };
}
