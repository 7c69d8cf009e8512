using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api;

/// <summary>Adapts a request to a product: host, base path, organization, media type.</summary>
internal static class ProductRequest
{
    /// <param name="product">The product.</param>
    /// <param name="request">The request as the user specified it.</param>
    /// <param name="token">The connection.</param>
    /// <param name="dataCenter">Its data center; null when it is not known.</param>
    /// <param name="organizationId">The organization; null when there is none.</param>
    /// <param name="ownOrigin">The host that the user registered for the product; null when there is none.</param>
    internal static ApiRequest Create(
        Product product, ApiRequest request, ZohoToken token, ZohoDataCenter? dataCenter, string? organizationId, string? ownOrigin = null)
    {
        // An address has its host already, which is checked before anything is sent.
        var path = request.IsAddress
            ? request.Path
            : (ownOrigin ?? OriginOf(product, token, dataCenter)) + PathOf(product, request.Path, organizationId);
        return request with
        {
            Path = path,
            Query = WithParameter(product, Added(request.Query, product, OrganizationPart.Query, request.Path, organizationId), request.Path),
            Headers = WithAccept(product, Added(request.Headers, product, OrganizationPart.Header, request.Path, organizationId)),
        };
    }

    /// <summary>The host of the product at Zoho. Throws InvalidInput when the module does not know it.</summary>
    private static string OriginOf(Product product, ZohoToken token, ZohoDataCenter? dataCenter)
    {
        if (dataCenter is not null && DataCenterHosts.IsOfficial(dataCenter) && !ProductCatalog.IsHostKnown(product, dataCenter))
        {
            throw ZohoErrors.InvalidInput(
                "Service",
                $"The module does not know the host of {product.Name} in the data center '{dataCenter.Code}'.",
                $"If you know the host, run {HostAdvice.Registration("HOST", product.Name, token)}, which allows it in this process. To allow it in each "
                    + $"process, add it to products.json (see Get-Help about_ZohoOAuth_Products): {HostAdvice.Json(product.Name, dataCenter, "HOST")}");
        }

        if (dataCenter is not null && DataCenterHosts.IsOfficial(dataCenter) && !ProductCatalog.Serves(product, token.Environment))
        {
            throw ZohoErrors.ProductWithoutEnvironment(product.Name, token.Environment);
        }

        return ProductCatalog.OriginOf(product, dataCenter, token.ApiDomain, token.Environment);
    }

    private static string PathOf(Product product, string path, string? organizationId)
    {
        var below = "/" + path.TrimStart('/');
        if (ProductCatalog.StartsWithBasePath(below, product.BasePath))
        {
            return below;
        }

        var segment = "/" + product.Organization?.Name + "/";
        var organization = product.Organization?.Part == OrganizationPart.Path
            && organizationId is not null
            && !NeedsNoOrganization(product, below)
            && !below.StartsWith(segment, StringComparison.OrdinalIgnoreCase)
            ? segment + FormEncoding.Escape(organizationId)
            : string.Empty;
        return product.BasePath + organization + below;
    }

    /// <summary>Adds the organization id. A value that the user set takes precedence.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Added(
        IReadOnlyList<KeyValuePair<string, string>> pairs, Product product, OrganizationPart part, string path, string? organizationId)
    {
        if (organizationId is null
            || product.Organization is not { } place
            || place.Part != part
            || NeedsNoOrganization(product, path)
            || Has(pairs, place.Name))
        {
            return pairs;
        }

        return [.. pairs, new(place.Name, organizationId)];
    }

    /// <summary>Adds the parameter of the product, unless the user set it in -Query or in the path.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> WithParameter(
        Product product, IReadOnlyList<KeyValuePair<string, string>> query, string path) =>
        product.Parameter is { } own && !Has(query, own.Key) && path.IndexOf(own.Key + "=", StringComparison.OrdinalIgnoreCase) < 0 ? [.. query, own] : query;

    private static IReadOnlyList<KeyValuePair<string, string>> WithAccept(Product product, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        product.Accept is null || Has(headers, "Accept") ? headers : [.. headers, new("Accept", product.Accept)];

    private static bool Has(IReadOnlyList<KeyValuePair<string, string>> pairs, string name) =>
        pairs.Any(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase));

    private static bool NeedsNoOrganization(Product product, string path) =>
        product.WithoutOrganization.Any(known => path.Split('?')[0].TrimEnd('/').EndsWith(known, StringComparison.OrdinalIgnoreCase));
}
