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
    [InlineData("https://sign.zoho.com/api/v1/requests", ErrorSources.Sign)]
    [InlineData("https://campaigns.zoho.eu/api/v1.1/getmailinglists", ErrorSources.Campaigns)]
    public void A_request_has_the_page_of_its_product(string address, string? page) =>
        Assert.Equal(page, CodePages.Of(CodePages.ServiceOf(new Uri(address))));

    [Theory]
    [InlineData("https://www.zohoapis.eu/crm/v8/Leads", "CRM")]
    [InlineData("http://127.0.0.1:8765/books/v3/contacts", "Books")]
    [InlineData("https://recruit.zoho.com/recruit/v2/Candidates", "Recruit")]
    [InlineData("https://www.zohoapis.in/workdrive/api/v1/users/me", "WorkDrive")]
    [InlineData("https://sdpondemand.manageengine.com/app/itdesk/api/v3/requests", "ServiceDeskPlus")]
    [InlineData("https://salesiq.zoho.eu/api/v2/acme/visitors", "SalesIQ")]
    [InlineData("https://accounts.zoho.com/oauth/v2/token", null)]
    [InlineData("http://127.0.0.1:8765/api/v1/tickets", null)]
    public void A_request_has_its_product(string address, string? service) => Assert.Equal(service, CodePages.ServiceOf(new Uri(address)));
}
