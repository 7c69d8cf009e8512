using ZohoOAuth.Client.Catalog.DataCenters;

namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The move of a product from its own host to the API domain, where its base path has a prefix.</summary>
internal sealed record ApiDomainMove(string Prefix, params string[] DataCenters)
{
    /// <summary>The product with the address that it has in a data center.</summary>
    internal static Product Apply(Product product, ZohoDataCenter? dataCenter) =>
        product.Move is { } move && dataCenter is not null && DataCenterHosts.IsOfficial(dataCenter) && move.DataCenters.Contains(dataCenter.Code)
            && !product.Hosts.ContainsKey(dataCenter.Code)
            ? OnApiDomain(product, move)
            : product;

    /// <summary>The product under its address on the API domain; null when it does not move there.</summary>
    internal static Product? OnApiDomain(Product product) => product.Move is { } move ? OnApiDomain(product, move) : null;

    /// <summary>A path that is a complete one on the host of the product, with the prefix; null for every other path.</summary>
    internal string? Completed(Product product, string path) =>
        product.IsOnApiDomain && ProductCatalog.StartsWith(path, product.BasePath.Substring(Prefix.Length)) ? Prefix + path : null;

    private static Product OnApiDomain(Product product, ApiDomainMove move) => product with { Host = string.Empty, BasePath = move.Prefix + product.BasePath };
}
