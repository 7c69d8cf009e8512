using System.Net;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The lists of the products beside the CRM, and what each says when it gives none.</summary>
public sealed class ProductListTests : SimulatorTest
{
    [Theory]
    [InlineData("/books/v3/invoices?organization_id=7&per_page=10", "\"invoices\":[", "\"has_more_page\":true")]
    [InlineData("/recruit/v2/Candidates?per_page=200", "\"data\":[", "\"more_records\":false")]
    [InlineData("/api/v3/portal/7/users?page=1&per_page=10", "\"users\":[", "\"has_next_page\":\"true\"")]
    [InlineData("/api/v3/portal/7/tasks?page=3&per_page=10", "\"tasks\":[", "\"has_next_page\":false")]
    [InlineData("/people/api/forms/employee/getRecords?sIndex=26", "7024", "\"status\":1")]
    [InlineData("/people/api/forms/employee/getRecords?sIndex=25&limit=1", "{\"response\":{\"result\":[{\"3652397000000000024\":[{\"id\":", "\"uri\":\"/api/forms/employee/getRecords\"")]
    [InlineData("/people/api/forms/employee/getRecords?sIndex=25", "\"n\":24", "\"status\":0")]
    [InlineData("/api/v1/files/1/files?page[offset]=20&page[limit]=10", "\"n\":20", "\"has_next\":false")]
    [InlineData("/api/v2/channels?limit=10&next_token=10", "\"n\":10", "\"next_token\":\"20\"")]
    [InlineData("/api/v1/requests?data={\"page_context\":{\"start_index\":11,\"row_count\":5}}", "\"n\":10", "\"has_more_rows\":true")]
    [InlineData("/api/v3/portals", "[{\"id\":", "portals 24")]
    [InlineData("/invoice/v3/invoices?organization_id=7", "\"invoices\":[", "\"has_more_page\":false")]
    [InlineData("/api/accounts/1/messages/view?start=2&limit=1", "\"n\":1", "\"success\"")]
    [InlineData("/api/v1/contracts", "\"contracts\":[", "\"n\":24")]
    [InlineData("/api/v1/counterparties", "\"counterparties\":[", "\"n\":24")]
    [InlineData("/api/v1/portals", "\"portals\":{\"fetched\":[", "\"status\":\"success\"")]
    [InlineData("/v1.1/agents", "\"mailagent_key\":", "\"status\":\"success\"")]
    [InlineData("/api/v2/reports", "\"next\":\"/api/v2/reports?index=2&count=20\"", "\"total_count\":25")]
    [InlineData("/api/v2/7/sessions.json?listtype=all&index=1&count=2", "\"meetingKey\":", "\"count\":25")]
    [InlineData("/creator/v2.1/data/o/a/report/r?max_records=200", "\"code\":3000", "\"n\":24")]
    public async Task A_list_has_the_form_of_its_product(string path, string one, string other)
    {
        using var response = await GetAsync(await AccessTokenAsync(), path);
        var body = await response.Content.ReadAsStringAsync(None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(one, body, StringComparison.Ordinal);
        Assert.Contains(other, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/books/v3/invoices", 400, "organization")]
    [InlineData("/books/v3/invoices?organization_id=7&per_page=201", 400, "page")]
    [InlineData("/books/v3/invoices?organization_id=8", 400, "\"code\":6041,")]
    [InlineData("/books/v3/invoices?organization_id=7&page=2000000000", 400, "page")]
    [InlineData("/api/v1/tickets", 403, "OAUTH_ORG_MISMATCH")]
    [InlineData("/api/v2/channels?limit=0", 400, "value of limit")]
    [InlineData("/api/v2/channels?limit=101", 400, "value of limit")]
    [InlineData("/api/v1/requests?data={\"page_context\":{\"start_index\":0,\"row_count\":5}}", 400, "page")]
    [InlineData("/api/v1/requests?data={\"page_context\":{\"start_index\":1.5,\"row_count\":5}}", 400, "page")]
    [InlineData("/api/v3/portal/7/tasks", 400, "LESS_THAN_MIN_OCCURANCE")]
    public async Task What_a_product_does_not_take_it_says_in_its_own_way(string path, int status, string code)
    {
        using var response = await GetAsync(await AccessTokenAsync(), path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/books/v3/invoices", "57")]
    [InlineData("/recruit/v2/Candidates", "INVALID_TOKEN")]
    [InlineData("/api/v1/tickets", "INVALID_OAUTH")]
    [InlineData("/api/v3/portal/7/tasks", "INVALID_OAUTHTOKEN")]
    [InlineData("/api/accounts/1/messages/view", "INVALID_OAUTHTOKEN")]
    [InlineData("/people/api/forms/employee/getRecords", "7213")]
    [InlineData("/creator/v2.1/data/o/a/report/r", "1030")]
    [InlineData("/invoice/v3/invoices", "57")]
    [InlineData("/api/v1/files/1/files", "INVALID_OAUTHTOKEN")]
    [InlineData("/api/v1/requests", "9041")]
    [InlineData("/api/v2/channels", "oauthtoken_invalid")]
    [InlineData("/api/v1.1/getmailinglists", "\"Code\":\"1007\"")]
    [InlineData("/bookings/v1/json/workspaces", "<title>Zoho Creator - Error Page</title>")]
    [InlineData("/bigin/v2/Contacts", "INVALID_TOKEN")]
    [InlineData("/restapi/v2/orgs", "8535")]
    [InlineData("/app/itdesk/api/v3/requests", "UNAUTHORISED")]
    [InlineData("/writer/api/v1/documents", "R5011")]
    [InlineData("/store/api/v1/salesorders", "57")]
    [InlineData("/fsm/v1/Work_Orders", "INVALID_TOKEN")]
    [InlineData("/backstage/v3/portals", "INVALID_TOKEN")]
    [InlineData("/api/v2/zylker/conversations", "1008")]
    [InlineData("/api/v1/contracts", "INVALID_TOKEN")]
    [InlineData("/api/v1/portals", "INVALID_OAUTHTOKEN")]
    [InlineData("/v1.1/agents", "GE_102")]
    public async Task A_dead_token_is_refused_by_each_in_its_own_way(string path, string code)
    {
        var token = await AccessTokenAsync();
        Zoho.ExpireAccessTokens();

        using var response = await GetAsync(token, path);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/books/v3/invoices", 401, "14")]
    [InlineData("/recruit/v2/Candidates", 401, "AUTHENTICATION_FAILURE")]
    [InlineData("/api/v1/tickets", 401, "UNAUTHORIZED")]
    [InlineData("/api/v3/portal/7/tasks", 401, "INVALID_TICKET")]
    [InlineData("/api/accounts/1/messages/view", 400, "INVALID_TICKET")]
    [InlineData("/people/api/forms/employee/getRecords", 401, "7202")]
    [InlineData("/api/v1/requests", 401, "9031")]
    [InlineData("/api/v2/channels", 401, "\r\n")]
    [InlineData("/bookings/v1/json/workspaces", 400, "<title>Zoho Creator - Error Page</title>")]
    [InlineData("/api/v1.1/getmailinglists", 401, "1007")]
    [InlineData("/bigin/v2/Contacts", 401, "AUTHENTICATION_FAILURE")]
    [InlineData("/restapi/v2/orgs", 401, "8535")]
    public async Task Who_has_no_token_is_told_so(string path, int status, string code)
    {
        using var response = await Http.GetAsync(new Uri(Us.ApiDomain, path), None);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    /// <summary>On the wire, where no client drops what comes twice.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Desk_begins_where_it_is_told_to(int first)
    {
        Zoho.DeskCountsFrom = first;
        Http.DefaultRequestHeaders.Add("orgId", "7");
        var token = await AccessTokenAsync();

        using var second = await GetAsync(token, $"/api/v1/tickets?from={10 + first}&limit=10");

        Assert.Contains("\"n\":10", await second.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.DoesNotContain("\"n\":9,", await second.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creator_gives_a_cursor_as_long_as_there_is_more()
    {
        Zoho.ProductRecords = 201;
        var token = await AccessTokenAsync();
        using var first = await GetAsync(token, "/creator/v2.1/data/o/a/report/r?max_records=200");

        Assert.Equal("200", Assert.Single(first.Headers.GetValues("record_cursor")));
    }
}
