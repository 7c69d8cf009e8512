using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.DocumentTests;

/// <summary>The facts of a product in words.</summary>
internal static class ProductText
{
    internal static string Host(Product product) =>
        product.IsOnApiDomain ? "the API domain of the connection, for example `www.zohoapis.eu`"
        : product.HasNoKnownHost ? "not known"
        : product.Hosts.Count > 0 ? string.Join(", ", product.Hosts.OrderBy(host => host.Key, StringComparer.Ordinal).Select(host => $"`{host.Value}` ({host.Key})"))
        : $"`{product.Host}.zoho.eu` in the data center eu, and accordingly in the others";

    internal static string Organization(Product product) => product.Organization is not { } place ? "none" : place.Part switch
    {
        OrganizationPart.Header => $"`-OrganizationId`, sent as the header `{place.Name}`",
        OrganizationPart.Query => $"`-OrganizationId`, sent as the parameter `{place.Name}`",
        OrganizationPart.Prefix => $"`-OrganizationId`, sent in the path: `/{place.Name}/<id>{product.BasePath}`. It is optional.",
        _ => $"`-OrganizationId`, sent in the path: `/{place.Name}/<id>`",
    };

    internal static string Paging(Product product) => product.Paging is not { } rule ? "not known: add the parameters of the API to `-Query`" :
        $"`-All` and `-First`; {rule.MaxPageSize} records on a page ({Parameters(rule)})";

    internal static string Batch(Product product) =>
        product.ObjectEnvelopes.Count > 0 ? $"1, in the property of its resource: {string.Join(", ", product.ObjectEnvelopes.Select(row => $"`{row.Value}`"))}"
        : product.BatchSize == 1 ? "1" : $"{product.BatchSize}, in the property `{product.Envelope}`";

    private static string Parameters(PageRule rule) => rule.Style switch
    {
        PageStyle.JsonOffset => $"`{rule.Wrapper}` in `{rule.Start}`",
        PageStyle.HeaderCursor => $"header `{rule.Start}`, `{rule.Size}`",
        _ => $"`{rule.Start}`, `{rule.Size}`",
    };
}
