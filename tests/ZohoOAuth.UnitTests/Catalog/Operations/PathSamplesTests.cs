using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.UnitTests.Catalog.Operations;

public sealed class PathSamplesTests
{
    [Theory]
    [InlineData(null, "/crm/v8/Leads")]
    [InlineData(null, "/crm/v8/settings/modules")]
    [InlineData(null, "/crm/v8/users/{id}/territories")]
    [InlineData(null, "/bigin/v2/Pipelines")]
    [InlineData(null, "/inventory/v1/items")]
    [InlineData("CRM", "/coql")]
    [InlineData("Desk", "/tickets")]
    [InlineData("Books", "/invoices")]
    [InlineData("Recruit", "/Candidates")]
    [InlineData("Projects", "/portal/{id}/projects")]
    public void The_paths_that_people_need_are_offered(string? product, string path) => Assert.Contains(path, PathSamples.Of(Product(product)));

    [Fact]
    public void Every_sample_without_a_placeholder_is_a_path_of_the_catalog() => Assert.All(
        PathSamples.Of(null).Where(path => !path.Contains('{', StringComparison.Ordinal) && path.Count(character => character == '/') == 3),
        path => Assert.True(PathScopes.Of(path, "GET").Count > 0 || PathScopes.Of(path, "POST").Count > 0, path));

    [Fact]
    public void No_product_fails() => Assert.All(ProductTable.Rows, product => Assert.DoesNotContain(PathSamples.Of(product), path => path.Contains("{v}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/crm/v7/Le", "/crm/v8/Leads", "/crm/v7/Leads")]
    [InlineData("/crm/v2.1/", "/crm/v8/Leads", "/crm/v2.1/Leads")]
    [InlineData("/crm/", "/crm/v8/Leads", "/crm/v8/Leads")]
    public void A_version_that_was_typed_stays(string typed, string path, string expected) => Assert.Equal(expected, PathSamples.WithVersionOf(typed, path));

    private static Product? Product(string? name) => name is null ? null : ProductTable.Rows.Single(product => product.Name == name);
}
