using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.DocumentTests;

/// <summary>The facts of a product in words.</summary>
internal static class ProductText
{
    internal static string Host(Product product) => product.Move is { } move
        ? $"the API domain in {Codes(move.DataCenters)}, for example `www.zohoapis.eu`; in the other data centers its own host, for example "
            + $"`{product.Host}.zoho.uk`"
        : product.IsOnApiDomain ? "the API domain of the connection, for example `www.zohoapis.eu`"
        : product.HasNoKnownHost ? "not known"
        : product.Hosts.Count + product.DataCenters.Count > 0 ? string.Join(", ", Hosts(product))
        : $"`{product.Host}.zoho.eu` in the data center eu, and accordingly in the others";

    /// <summary>The host of a product that one data center has.</summary>
    internal static string OnlyHost(Product product) => Hosts(product).Single().Split('`')[1];

    internal static string BasePath(Product product) => product.Move is { } move ? $"`{move.Prefix}{product.BasePath}`; `{product.BasePath}` on its own host"
        : product.BasePath.Length == 0 ? "none"
        : $"`{product.BasePath}`";

    /// <summary>The data centers of a product whose host does not tell them.</summary>
    internal static string DataCenters(Product product) => product.IsOnApiDomain ? Codes(product.DataCenters) : "";

    internal static string Organization(Product product) => product.Organization is not { } place ? "none" : place.Part switch
    {
        OrganizationPart.Header => $"`-OrganizationId`, sent as the header `{place.Name}`",
        OrganizationPart.Query => $"`-OrganizationId`, sent as the parameter `{place.Name}`",
        OrganizationPart.Prefix => $"`-OrganizationId`, sent in the path: `/{place.Name}/<id>{product.BasePath}`. It is optional.",
        _ => $"`-OrganizationId`, sent in the path: `{(place.Name.Length == 0 ? "" : $"/{place.Name}")}/<id>`",
    };

    internal static string Paging(Product product) => product.Paging is not { } rule ? "not known: add the parameters of the API to `-Query`" :
        $"`-All` and `-First`; {rule.MaxPageSize} records on a page ({Parameters(rule)})";

    internal static string Batch(Product product) =>
        product.ObjectEnvelopes.Count > 0 ? $"1, in the property of its resource: {string.Join(", ", product.ObjectEnvelopes.Select(row => $"`{row.Value}`"))}"
        : product.BatchSize == 1 ? "1" : $"{product.BatchSize}, in the property `{product.Envelope}`";

    private static IEnumerable<string> Hosts(Product product) => DataCenterTable.Rows
        .Where(row => ProductCatalog.IsHostKnown(product, row))
        .OrderBy(row => row.Code, StringComparer.Ordinal)
        .Select(row => $"`{new Uri(ProductCatalog.OriginOf(product, row, row.ApiDomain)).Host}` ({row.Code})");

    private static string Codes(IReadOnlyList<string> codes) => string.Join(", ", codes.Order(StringComparer.Ordinal));

    private static string Parameters(PageRule rule) => rule.Style switch
    {
        PageStyle.JsonOffset => $"`{rule.Wrapper}` in `{rule.Start}`",
        PageStyle.HeaderCursor => $"header `{rule.Start}`, `{rule.Size}`",
        _ => $"`{rule.Start}`, `{rule.Size}`",
    };
}
