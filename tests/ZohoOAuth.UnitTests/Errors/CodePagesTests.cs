using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.UnitTests.Errors;

public sealed class CodePagesTests
{
    [Theory]
    [InlineData("https://www.zohoapis.eu/crm/v8/Leads", ErrorSources.CrmStatusCodes)]
    [InlineData("https://www.zohoapis.com/books/v3/contacts", ErrorSources.Books)]
    [InlineData("https://www.zohoapis.com/expense/v1/reports", ErrorSources.Books)]
    [InlineData("https://desk.zoho.in/api/v1/tickets", ErrorSources.Desk)]
    [InlineData("https://people.zoho.eu/people/api/forms", ErrorSources.People)]
    [InlineData("https://sheet.zoho.eu/api/v2/1", null)]
    public void A_request_has_the_page_of_its_product(string address, string? page) => Assert.Equal(page, CodePages.Of(new Uri(address)));
}
