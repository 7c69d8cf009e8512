using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.DocumentTests;

/// <summary>The list of the products in the about_ topic and in docs/products, and the facts on the page of each product.</summary>
public sealed class ProductDocumentTests
{
    public static TheoryData<string> Products => [.. ProductTable.Rows.Select(product => product.Name)];

    [Fact]
    public void The_topic_lists_the_products_of_the_table() =>
        new DocumentPart("src/ZohoOAuth/Module/en-US/about_ZohoOAuth_Products.help.txt", "THE PRODUCTS", "WRITING RECORDS").AssertIs(
            $"    {Columns("-Service", "Host and path", "Organization")}\n{string.Concat(ProductTable.Rows.Select(Row))}\n{Legend}\n\n");

    [Theory]
    [MemberData(nameof(Products))]
    public void The_page_of_a_product_has_the_facts_of_the_table(string name)
    {
        var product = ProductTable.Rows.Single(row => row.Name == name);
        new DocumentPart($"docs/products/{FileOf(product)}", "<!-- written from the table of products -->", "<!-- end -->").AssertIs($"""

            | | |
            | --- | --- |
            | `-Service` | `{product.Name}` |
            | Host | {ProductText.Host(product)} |
            {Optional("Data centers", ProductText.DataCenters(product))}| Base path | {ProductText.BasePath(product)} |
            | Organization | {ProductText.Organization(product)} |
            {Optional("Paths without the organization", string.Join(", ", product.WithoutOrganization.Select(path => $"`{path}`")))}{Optional("Media type", product.Accept is { } accept ? $"`{accept}`" : "")}| Lists | {ProductText.Paging(product)} |
            | Records in one write request | {ProductText.Batch(product)} |
            {Optional("Body of a request", product.BodyField is { } field ? $"JSON in the form field `{field}`" : "")}

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Each_page_belongs_to_a_product_and_the_index_names_it()
    {
        string[] expected = [.. ProductTable.Rows.Select(FileOf).Append("README.md").Order(StringComparer.Ordinal)];
        Assert.Equal(expected, Repository.Files("docs/products", "*.md").Select(file => Path.GetFileName(file)!));
        Assert.All(ProductTable.Rows, product => Assert.Contains($"]({FileOf(product)})", Repository.Read("docs/products/README.md"), StringComparison.Ordinal));
    }

    private static string Legend => string.Join('\n',
        TopicText.Wrap("The asterisk is the domain of the data center, for example eu. A path alone is on the API domain, for example www.zohoapis.eu. "
            + "A host without the asterisk is that of the data center us.", 4), "",
        TopicText.Wrap("The page of each product in the folder docs/products of the project has its organization, its limits and examples of calls.", 4));

    private static string FileOf(Product product) => product.Name.ToLowerInvariant() + ".md";

    private static string Row(Product product) => $"    {Columns(product.Name, Address(product), Place(product))}".TrimEnd() + "\n";

    private static string Columns(string name, string address, string organization) => $"{name,-20}{address,-42}{organization}";

    private static string Address(Product product) =>
        product.IsOnApiDomain || product.Move is not null ? product.Move?.Prefix + product.BasePath
        : product.HasNoKnownHost ? $"(your host){product.BasePath}"
        : product.DataCenters.Count == 1 ? $"{ProductText.OnlyHost(product)}{product.BasePath}"
        : product.HasNoKnownHost ? $"(your host){product.BasePath}"
        : product.Hosts.Count > 0 ? $"{product.Hosts["us"]}{product.BasePath}"
        : $"{product.Host}.zoho.*{product.BasePath}";

    private static string Place(Product product) => product.Organization?.Part.ToString().ToLowerInvariant() ?? "";

    private static string Optional(string name, string value) => value.Length == 0 ? "" : $"| {name} | {value} |\n";
}
