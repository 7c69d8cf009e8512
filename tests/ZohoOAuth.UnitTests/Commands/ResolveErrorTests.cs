using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Commands;

/// <summary>Resolve-ZohoError knows the product of a code.</summary>
public sealed class ResolveErrorTests : EngineTest
{
    private const string Foreign = """
        $request = [Net.Http.HttpRequestMessage]::new('GET', 'https://www.zohoapis.eu/books/v3/invoices/1')
        $record = [Management.Automation.ErrorRecord]::new([Exception]::new('Response status code does not indicate success: 404'), 'x', 'NotSpecified', $request)
        $record.ErrorDetails = [Management.Automation.ErrorDetails]::new('{"code":1002,"message":"Invoice does not exist."}')
        """;

    [Fact]
    public void A_code_of_several_products_has_a_row_for_each()
    {
        var services = Engine.Run("Resolve-ZohoError 1002").Succeeded().Properties("Service");

        Assert.Contains("Books", services);
        Assert.Contains("Campaigns", services);
    }

    [Fact]
    public void A_code_of_one_product_has_one_row() =>
        Assert.Equal("Campaigns", Assert.Single(Engine.Run("Resolve-ZohoError 1002 -Service campaigns").Succeeded().Properties("Service")));

    [Fact]
    public void A_product_without_codes_of_its_own_has_those_of_its_family() =>
        Assert.Equal("Books", Engine.Run("Resolve-ZohoError 57 -Service Inventory").Succeeded().Property("Service"));

    [Fact]
    public void The_codes_of_a_product_are_listed()
    {
        var codes = Engine.Run("Resolve-ZohoError -Service Desk").Succeeded().Properties("Code");

        Assert.Contains("LICENSE_ACCESS_LIMITED", codes);
        Assert.DoesNotContain("INVALID_MODULE", codes);
    }

    [Theory]
    [InlineData("Resolve-ZohoError 57 -Service Desk", "of Desk")]
    [InlineData("Resolve-ZohoError -Service Nowhere", "'Nowhere'")]
    public void What_is_not_known_is_an_error_that_names_the_product(string script, string words)
    {
        var run = Engine.Run(script);

        Assert.Equal(ErrorIds.InvalidInput, run.ErrorId);
        Assert.Contains(words, run.Error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_this_module_knows_its_product()
    {
        Engine.Set("failed", ZohoErrors.Create(ErrorIds.ApiError, "It failed.", reply: new ZohoReply { Code = "1002", Service = "Campaigns" }));

        Assert.Equal("Campaigns", Engine.Run("$failed | Resolve-ZohoError").Succeeded().Property("Service"));
    }

    [Fact]
    public void A_record_of_another_command_is_explained_by_the_address_of_its_request()
    {
        var run = Engine.Run($"{Foreign}; $record | Resolve-ZohoError").Succeeded();

        Assert.Equal(("1002", "Books"), ((string)run.Property("Code")!, (string)run.Property("Service")!));
    }
}
