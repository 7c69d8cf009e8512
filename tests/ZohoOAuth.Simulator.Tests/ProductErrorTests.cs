using System.Net.Http.Headers;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>What each product says to a request that it does not take: one row for each promise, those with HTTP 200 too.</summary>
public sealed class ProductErrorTests : SimulatorTest
{
    private const string Invoices = "/books/v3/invoices?organization_id=7";
    private const string Employees = "/people/api/forms/employee/getRecords";
    private const string Lists = "/api/v1.1/getmailinglists?resfmt=JSON";

    [Theory]
    [InlineData("GET", $"{Invoices}&per_page=201", 400, "{\"code\":2,\"message\":\"Invalid value passed for per_page\"}")]
    [InlineData("GET", $"{Invoices}&page=x", 400, "Invalid value passed for page")]
    [InlineData("PUT", Invoices, 405, "Method Not Allowed")]
    [InlineData("GET", "/api/v1/tickets?limit=101", 422, "\"fieldName\":\"/limit\",\"errorType\":\"invalid\"")]
    [InlineData("GET", "/api/v1/tickets?from=x", 422, "\"fieldName\":\"/from\"")]
    [InlineData("GET", "/api/v1/agents?limit=201", 422, "/limit")]
    [InlineData("DELETE", "/api/v1/tickets/3652397000000000000", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("PATCH", "/api/v1/tickets", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("GET", "/recruit/v2/Candidates?per_page=201", 400, "\"param_name\":\"per_page\"")]
    [InlineData("PATCH", "/recruit/v2/Candidates", 400, "INVALID_REQUEST_METHOD")]
    [InlineData("GET", "/bigin/v2/Contacts", 400, "REQUIRED_PARAM_MISSING")]
    [InlineData("GET", "/bigin/v2/Contacts?fields=Last_Name&page=11", 400, "DISCRETE_PAGINATION_LIMIT_EXCEEDED")]
    [InlineData("GET", "/api/v3/portal/7/tasks?page=1&per_page=201", 400, "per_page")]
    [InlineData("GET", "/api/v3/portal/7/tasks/?page=1", 400, "URL_RULE_NOT_CONFIGURED")]
    [InlineData("GET", $"{Employees}?limit=201", 200, "\"errors\":{\"code\":7021,\"message\":\"Maximum record limit 200 is exceeded\"}")]
    [InlineData("GET", $"{Employees}?sIndex=x", 200, "\"status\":1")]
    [InlineData("POST", "/people/api/forms/json/employee/insertRecord?inputData=x", 200, "\"status\":1")]
    [InlineData("GET", "/api/v1.1/getlistsubscribers?resfmt=JSON", 200, "\"status\":\"error\",\"Code\":\"2501\"")]
    [InlineData("GET", $"{Lists}&range=x", 200, "\"URI\":\"/api/v1.1/getmailinglists\"")]
    [InlineData("GET", "/bookings/v1/json/services", 200, "{\"response\":{\"status\":\"failure\",\"logMessage\":[\"workspace_id is missing.\"]}}")]
    [InlineData("GET", "/restapi/v2/workspaces/1/views", 400, "{\"status\":\"failure\",\"summary\":\"ORGID_NOT_PRESENT_IN_THE_HEADER\",\"data\":{\"errorCode\":8083,")]
    [InlineData("GET", "/api/v3/requests", 415, "\"status_code\":4000,\"messages\":[")]
    [InlineData("GET", "/api/v1/requests?data=x", 400, "\"failure\"")]
    [InlineData("GET", "/api/accounts/1/messages/view?limit=201", 400, "\"moreInfo\":\"limit\"")]
    [InlineData("GET", "/writer/api/v1/documents?limit=101", 400, "\"errorcode\":\"R2000\"")]
    [InlineData("GET", "/api/v1/files/1/files?page[limit]=51", 400, "\"errors\":[{\"id\":")]
    [InlineData("GET", "/api/v1/files/1/files?page[next]=x", 400, "page[next]")]
    [InlineData("POST", "/api/v2/workbooks", 400, "{\"error_message\":\"method is missing.\",\"error_code\":2830}")]
    public async Task What_is_wrong_is_told_in_the_form_of_the_product(string method, string path, int status, string told)
    {
        var (answered, body) = await AskAsync(method, path, orgId: "7");

        Assert.Equal((status, true), (answered, body.Contains(told, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/api/v1/tickets", null, 403, "OAUTH_ORG_MISMATCH")]
    [InlineData("/api/v1/tickets", "8", 403, "OAUTH_ORG_MISMATCH")]
    [InlineData("/api/v1/tickets", "acme", 500, "INTERNAL_SERVER_ERROR")]
    [InlineData("/api/v1/organizations", null, 200, "\"organizationId\":\"7\"")]
    [InlineData("/books/v3/organizations", null, 200, "\"organization_id\":\"7\"")]
    [InlineData("/restapi/v2/orgs", null, 200, "\"orgId\":\"7\"")]
    public async Task The_list_of_the_organizations_needs_none_and_names_the_one_that_the_others_take(string path, string? orgId, int status, string told)
    {
        var (answered, body) = await AskAsync("GET", path, orgId);

        Assert.Equal((status, true), (answered, body.Contains(told, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_list_without_records_is_the_error_that_the_product_has_for_it()
    {
        Zoho.ProductRecords = 0;

        Assert.Equal(204, (await AskAsync("GET", "/api/v1/tickets", "7")).Status);
        Assert.Contains("\"Code\":\"2401\"", (await AskAsync("GET", Lists)).Body, StringComparison.Ordinal);
        Assert.Contains("7024", (await AskAsync("GET", Employees)).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await AskAsync("GET", "/creator/v2.1/data/o/a/report/r")).Status);
    }

    /// <summary>A token with other scopes of the product, or of another product. People answers with HTTP 200.</summary>
    [Theory]
    [InlineData(AllRecords, "GET", Invoices, 401, "57")]
    [InlineData(AllRecords, "GET", "/api/v1/tickets", 403, "SCOPE_MISMATCH")]
    [InlineData(AllRecords, "GET", Employees, 200, "7218")]
    [InlineData(AllRecords, "GET", "/bigin/v2/Contacts", 401, "OAUTH_SCOPE_MISMATCH")]
    [InlineData("ZohoBooks.fullaccess.all", "GET", "/inventory/v1/items?organization_id=7", 401, "57")]
    [InlineData("ZOHOPEOPLE.forms.READ", "POST", "/people/api/forms/json/employee/insertRecord?inputData={}", 200, "\"code\":7218")]
    [InlineData("ZohoBooks.contacts.READ", "POST", "/books/v3/contacts?organization_id=7", 401, "57")]
    [InlineData("Desk.tickets.CREATE", "GET", "/api/v1/tickets", 403, "SCOPE_MISMATCH")]
    [InlineData("ZohoCliq.Channels.CREATE", "GET", "/api/v2/channels", 401, "oauthtoken_scope_invalid")]
    [InlineData("ZohoCreator.report.READ", "DELETE", "/creator/v2.1/data/o/a/report/r/3652397000000000000", 403, "2945")]
    [InlineData("ZohoBigin.modules.CREATE", "GET", "/bigin/v2/Contacts", 401, "OAUTH_SCOPE_MISMATCH")]
    [InlineData("ZohoBooks.fullaccess.all", "GET", Invoices, 200, "\"code\":0")]
    public async Task A_token_that_lacks_the_operation_is_told_so(string scope, string method, string path, int status, string told)
    {
        var (answered, body) = await AskAsync(method, path, "7", scope);

        Assert.Equal((status, true), (answered, body.Contains(told, StringComparison.Ordinal)));
    }

    private async Task<(int Status, string Body)> AskAsync(string method, string path, string? orgId = null, string scope = EveryProduct)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Us.ApiDomain, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", await AccessTokenAsync(scope));
        if (orgId is not null)
        {
            request.Headers.Add("orgId", orgId);
        }

        using var response = await Http.SendAsync(request, None);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(None));
    }
}
