using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.UnitTests.Errors;

/// <summary>The codes of the products: the same code means something else in another product.</summary>
public sealed class ProductErrorCodesTests
{
    [Theory]
    [InlineData("Cliq", "oauthtoken_scope_invalid")]
    [InlineData("People", "7218")]
    [InlineData("Creator", "2945")]
    [InlineData("Sign", "9008")]
    [InlineData("Sprints", "7601")]
    [InlineData("WorkDrive", "F7007")]
    [InlineData("WorkDrive", "Invalid OAuth scope.")]
    [InlineData("Analytics", "8540")]
    [InlineData("Desk", "SCOPE_MISMATCH")]
    [InlineData("Mail", "INVALID_OAUTHSCOPE")]
    public void A_missing_scope_has_its_id(string service, string code) => Assert.Equal(ErrorIds.ScopeMismatch, ErrorCatalog.Find(code, service)!.ErrorId);

    [Theory]
    [InlineData("Books", "14")]
    [InlineData("Inventory", "14")]
    [InlineData("Analytics", "8535")]
    [InlineData("Sign", "9041")]
    [InlineData("Sheet", "2401")]
    [InlineData("Campaigns", "1007")]
    [InlineData("WorkDrive", "F7003")]
    [InlineData("ServiceDeskPlus", "4022")]
    [InlineData("Desk", "INVALID_OAUTH")]
    [InlineData("Projects", "INVALID_OAUTHTOKEN")]
    [InlineData("Recruit", "INVALID_TOKEN")]
    public void A_dead_token_has_its_id(string service, string code) => Assert.Equal(ErrorIds.InvalidOAuthToken, ErrorCatalog.Find(code, service)!.ErrorId);

    [Theory]
    [InlineData("Books", "44")]
    [InlineData("Billing", "45")]
    [InlineData("Desk", "THRESHOLD_EXCEEDED")]
    [InlineData("Creator", "4000")]
    [InlineData("Cliq", "rate_limit_exceeded")]
    [InlineData("ServiceDeskPlus", "4015")]
    public void A_limit_has_its_id(string service, string code) => Assert.Equal(ErrorIds.RateLimited, ErrorCatalog.Find(code, service)!.ErrorId);

    [Theory]
    [InlineData("4000", "Creator", "ServiceDeskPlus")]
    [InlineData("2401", "Sheet", "Campaigns")]
    [InlineData("1002", "Books", "Campaigns")]
    [InlineData("1000", "Books", "Creator")]
    [InlineData("8002", "Analytics", "People")]
    [InlineData("INVALID_DATA", "CRM", "Desk")]
    [InlineData("EXPIRED", "Catalyst", "CRM")]
    [InlineData("access_denied", "Cliq", "CRM")]
    public void A_code_of_two_products_has_two_explanations(string code, string one, string other)
    {
        Assert.NotEqual(ErrorCatalog.Find(code, one)!.Cause, ErrorCatalog.Find(code, other)!.Cause);
        Assert.True(ErrorCatalog.FindAll(code).Count > 1);
    }

    [Theory]
    [InlineData("57", "Desk")]
    [InlineData("4001", "Books")]
    [InlineData("INVALID_MODULE", "People")]
    [InlineData("57", "a product of the user")]
    [InlineData("1002", null)]
    public void A_row_of_one_product_does_not_explain_the_code_of_another(string code, string? service) => Assert.Null(ErrorCatalog.Find(code, service));

    [Theory]
    [InlineData("57", "Expense", "Books")]
    [InlineData("20077", "Billing", "Billing")]
    [InlineData("INVALID_MODULE", "Recruit", "CRM")]
    [InlineData("INVALID_MODULE", null, "CRM")]
    [InlineData("57", null, "Books")]
    [InlineData("INVALID_TOKEN", "Bigin", null)]
    public void A_product_uses_the_codes_of_its_family_and_those_of_all(string code, string? service, string? from) =>
        Assert.Equal(from, ErrorCatalog.Find(code, service)!.Service);

    [Fact]
    public void Every_service_is_a_product() =>
        Assert.Subset(ProductTable.Rows.Select(product => product.Name).ToHashSet(), ErrorCatalog.Services.ToHashSet());

    [Fact]
    public void The_address_of_each_product_tells_it() => Assert.All(
        from product in ProductTable.Rows
        from center in DataCenterTable.Rows
        where ProductCatalog.IsHostKnown(product, center)
        select (product.Name, Address: ProductCatalog.OriginOf(product, center, center.ApiDomain) + product.BasePath + "/x"),
        row => Assert.Equal((row.Name, row.Address), (CodePages.ServiceOf(new Uri(row.Address)), row.Address)));

    /// <summary>The code that renews a token, or blocks a connection, is explained as such.</summary>
    [Fact]
    public void Each_code_that_controls_the_program_flow_is_explained_with_the_same_meaning() => Assert.All(
        from product in ProductTable.Rows
        from rule in product.Codes
        from code in rule.Codes
        where !code.Contains(' ')
        select (product.Name, code, rule.Meaning),
        row => Assert.Contains(ErrorCatalog.Find(row.code, row.Name)?.ErrorId, row.Meaning switch
        {
            CodeMeaning.InvalidToken => [ErrorIds.InvalidOAuthToken],
            CodeMeaning.InvalidTokenOrForbidden => [ErrorIds.InvalidOAuthToken, ErrorIds.ApiError, ErrorIds.ScopeMismatch],
            CodeMeaning.MissingScope => [ErrorIds.ScopeMismatch],
            _ => (string[])[ErrorIds.RateLimited],
        }));

    [Fact]
    public void Every_row_of_a_product_names_a_page_or_the_answers_of_the_product() => Assert.All(
        ErrorCatalog.All.Where(row => row.Service is not null),
        row => Assert.True(row.Source.StartsWith("https://", StringComparison.Ordinal) || row.Source.EndsWith(" in its answers", StringComparison.Ordinal), row.Source));

    [Fact]
    public void An_error_of_a_request_knows_its_product()
    {
        var error = ZohoErrors.Create(ErrorIds.ApiError, "It failed.", reply: new ZohoReply { Code = "1002", Service = "Campaigns" });

        Assert.Equal("Campaigns", error.Service);
        Assert.Equal("It failed. " + ErrorCatalog.Find("1002", "Campaigns")!.Cause, error.Message);
        Assert.Equal(ErrorSources.Campaigns, error.HelpLink);
        Assert.Equal("Campaigns", ZohoErrors.WithMessage(error, "It failed.", "Run it again.").Service);
    }
}
