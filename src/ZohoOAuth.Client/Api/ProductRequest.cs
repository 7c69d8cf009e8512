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
        var placed = ownOrigin is null ? ApiDomainMove.Apply(product, dataCenter) : product;
        return request with
        {
            Product = product,
            Path = request.IsAddress ? request.Path : (ownOrigin ?? OriginOf(placed, token, dataCenter)) + PathOf(placed, request.Path, organizationId),
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

    private static string PathOf(Product product, string requested, string? organizationId)
    {
        var path = "/" + requested.TrimStart('/');
        var below = product.Move?.Completed(product, path) ?? path;
        var isComplete = ProductCatalog.IsComplete(product, below);
        var place = organizationId is null || NeedsNoOrganization(product, below) ? null : product.Organization;
        var organization = place?.SegmentsFor(FormEncoding.Escape(organizationId!), below);
        return place?.Part switch
        {
            OrganizationPart.Path when !isComplete => product.BasePath + organization + below,
            OrganizationPart.Prefix when ProductCatalog.StartsWith(below, product.BasePath) => organization + below,
            OrganizationPart.Prefix when !isComplete => organization + product.BasePath + below,
            _ => isComplete ? below : product.BasePath + below,
        };
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

    /// <summary>Whether the request has the parameter of its product with the value of the product. The user can set another one.</summary>
    internal static bool AsksForItsFormat(ApiRequest request) => request.Product?.Parameter is { } own && request.Query.Contains(own);

    private static IReadOnlyList<KeyValuePair<string, string>> WithAccept(Product product, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        product.Accept is null || Has(headers, "Accept") ? headers : [.. headers, new("Accept", product.Accept)];

    private static bool Has(IReadOnlyList<KeyValuePair<string, string>> pairs, string name) =>
        pairs.Any(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase));

    private static bool NeedsNoOrganization(Product product, string path) =>
        product.WithoutOrganization.Any(known => path.Split('?')[0].TrimEnd('/').EndsWith(known, StringComparison.OrdinalIgnoreCase));
}
