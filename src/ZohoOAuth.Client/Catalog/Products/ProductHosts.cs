namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The hosts, besides the API domain and those of the product table, where Zoho takes a token. The domain is the one of the accounts server
/// (zoho.eu, zohocloud.ca). Source: the API introduction of each product, for example https://desk.zoho.com/DeskAPIDocument.
/// </summary>
internal static class ProductHosts
{
    /// <summary>First labels before the domain of the accounts server, besides those of the products themselves.</summary>
    internal static readonly HashSet<string> OnAccountsDomain = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "creator", "download", "files", "meeting", "projectsapi", "upload", "writer",
    };

    /// <summary>First labels before the domain of the API, for example sandbox.zohoapis.eu.</summary>
    internal static readonly HashSet<string> OnApiDomain = new(StringComparer.OrdinalIgnoreCase)
    {
        "www", "sandbox", "developer", "content", "download", "upload",
    };
}
