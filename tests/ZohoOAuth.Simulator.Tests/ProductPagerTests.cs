using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>
/// Every list, read to its end as a client of the product does it: three pages, each with what the product's page says about the next one.
/// </summary>
public sealed class ProductPagerTests : SimulatorTest
{
    private const string Accept = "application/vnd.manageengine.sdp.v3+json";

    public ProductPagerTests()
    {
        Http.DefaultRequestHeaders.Add("orgId", "7");
        Http.DefaultRequestHeaders.Add("x-com-zoho-assist-department-id", "275000000000123");
        Http.DefaultRequestHeaders.Accept.ParseAdd(Accept);
    }

    /// <summary>The list with a place for the page, the first page and the step, where the rows are, where the answer says that there is more.</summary>
    [Theory]
    [InlineData("/books/v3/invoices?organization_id=7&per_page=10&page={0}", 1, 1, "invoices", "page_context.has_more_page")]
    [InlineData("/expense/v1/trips?organization_id=7&per_page=10&page={0}", 1, 1, "trips", "page_context.has_more_page")]
    [InlineData("/recruit/v2/Candidates?per_page=10&page={0}", 1, 1, "data", "info.more_records")]
    [InlineData("/bigin/v2/Contacts?fields=Last_Name&per_page=10&page={0}", 1, 1, "data", "info.more_records")]
    [InlineData("/api/v3/portal/7/tasks?per_page=10&page={0}", 1, 1, "tasks", "page_info.has_next_page")]
    [InlineData("/api/v3/portal/7/users?per_page=10&page={0}", 1, 1, "users", "page_info.has_next_page")]
    [InlineData("/api/v3/portal/7/projects/1/issues?per_page=10&page={0}", 1, 1, "issues", "page_info.has_next_page")]
    [InlineData("/api/v3/portal/7/projects?per_page=10&page={0}", 1, 1, "", null)]
    [InlineData("/api/v3/portals?per_page=10&page={0}", 1, 1, "", null)]
    [InlineData("/api/v1/tickets?limit=10&from={0}", 0, 10, "data", null)]
    [InlineData("/api/accounts/1/messages/view?limit=10&start={0}", 1, 10, "data", null)]
    [InlineData("/people/api/forms/employee/getRecords?limit=10&sIndex={0}", 1, 10, "response.result", null)]
    [InlineData("/api/v1/files/1/files?page[limit]=10&page[offset]={0}", 0, 10, "data", "meta.has_next")]
    [InlineData("/api/v1.1/getmailinglists?resfmt=JSON&range=10&fromindex={0}", 1, 10, "list_of_details", null)]
    [InlineData("/api/v1/requests?data={\"page_context\":{\"row_count\":10,\"start_index\":{0}}}", 1, 10, "requests", "page_context.has_more_rows")]
    [InlineData("/api/v3/requests?input_data={\"list_info\":{\"row_count\":10,\"start_index\":{0}}}", 1, 10, "requests", "list_info.has_more_rows")]
    [InlineData("/api/v3/users?input_data={\"list_info\":{\"row_count\":10,\"page\":{0}}}", 1, 1, "users", "list_info.has_more_rows")]
    [InlineData("/app/itdesk/api/v3/problems?input_data={\"list_info\":{\"row_count\":\"10\",\"start_index\":\"{0}\"}}", 1, 10, "problems", "list_info.has_more_rows")]
    [InlineData("/api/v2/channels?limit=10&next_token={0}", 0, 10, "channels", "has_more")]
    [InlineData("/api/v2/users?limit=10&next_token={0}", 0, 10, "data", "has_more")]
    [InlineData("/store/api/v1/salesorders?organization_id=7&per_page=10&page={0}", 1, 1, "salesorders", "page_context.has_more_page")]
    [InlineData("/fsm/v1/Work_Orders?per_page=10&page={0}", 1, 1, "data", "info.more_records")]
    [InlineData("/workerly/v2/Temps?per_page=10&page={0}", 1, 1, "data", "info.more_records")]
    [InlineData("/backstage/v3/portals/7/events?per_page=10&page={0}", 1, 1, "events", "pagination.has_more_items")]
    [InlineData("/backstage/v3/portals/7/events/8/attendees?per_page=10&page={0}", 1, 1, "attendees", "pagination.has_more_items")]
    [InlineData("/api/v2/zylker/conversations?limit=10&page={0}", 1, 1, "data", null)]
    [InlineData("/api/v2/reports?count=10&index={0}", 1, 1, "representation", null)]
    [InlineData("/api/v1/7/employees?limit=10&page={0}", 1, 1, "employees", null)]
    [InlineData("/api/v2/7/sessions.json?listtype=all&count=10&index={0}", 1, 10, "session", null)]
    [InlineData("/api/v2/7/webinar.json?listtype=all&count=10&index={0}", 1, 10, "session", null)]
    [InlineData("/learn/api/v1/portal/zylker/customportal/1/manual?limit=10&pageIndex={0}", 0, 1, "MANUALS", null)]
    [InlineData("/rest/json/zv/logs?size=10&from={0}", 0, 10, "logs", null)]
    [InlineData("/writer/api/v1/documents?limit=10&offset={0}", 0, 10, "documents", null)]
    [InlineData("/api/1.4/som/computers?pagelimit=10&page={0}", 1, 1, "message_response.computers", null)]
    [InlineData("/api/1.4/patch/allpatches?pagelimit=10&page={0}", 1, 1, "message_response.allpatches", null)]
    [InlineData("/api/v1/mdm/devices?limit=10&offset={0}", 0, 10, "devices", null)]
    [InlineData("/api/v2/devices?count=10&index={0}", 1, 10, "representation", null)]
    [InlineData("/api/rest/json/v1/secrets?isAsc=true&rowPerPage=10&pageNum={0}", 0, 1, "operation.Details", null)]
    [InlineData("/api/rest/json/v1/user?isAsc=true&rowPerPage=10&pageNum={0}", 0, 1, "operation.Details", null)]
    public async Task A_list_is_whole_in_three_pages(string path, int first, int step, string rows, string? more)
    {
        var token = await AccessTokenAsync();
        var sizes = new List<int>();
        for (var page = 0; page < 3; page++)
        {
            var body = await JsonOfAsync(token, path.Replace("{0}", $"{first + (page * step)}", StringComparison.Ordinal));
            sizes.Add(At(body, rows)!.AsArray().Count);
            Assert.Equal(more is null ? null : page < 2 ? "true" : "false", more is null ? null : At(body, more)!.ToString().ToLowerInvariant());
        }

        Assert.Equal([10, 10, 5], sizes);
    }

    /// <summary>The page of Books has what the samples of its pages have.</summary>
    [Fact]
    public async Task The_page_of_a_Finance_list_has_the_fields_of_the_samples()
    {
        var page = At(await JsonOfAsync(await AccessTokenAsync(), "/books/v3/invoices?organization_id=7&per_page=10&page=2"), "page_context")!;

        Assert.Equal(
            """{"page":2,"per_page":10,"has_more_page":true,"report_name":"Invoices","applied_filter":"Status.All","sort_column":"created_time","sort_order":"A"}""",
            page.ToJsonString());
    }

    [Fact]
    public async Task The_cursor_of_WorkDrive_leads_to_the_end()
    {
        var token = await AccessTokenAsync();
        var sizes = new List<int>();
        for (var next = "/workdrive/api/v1/files/1/files?page[next]=0&page[limit]=10"; next is not null;)
        {
            var body = await JsonOfAsync(token, next);
            sizes.Add(At(body, "data")!.AsArray().Count);
            next = At(body, "links.cursor.next")?.ToString();
        }

        Assert.Equal([10, 10, 5], sizes);
    }

    [Fact]
    public async Task The_address_of_the_next_devices_leads_to_the_end()
    {
        var token = await AccessTokenAsync();
        var sizes = new List<int>();
        for (var next = "/api/v1/mdm/devices?limit=10"; next is not null;)
        {
            var body = await JsonOfAsync(token, next);
            sizes.Add(At(body, "devices")!.AsArray().Count);
            next = At(body, "paging.next")?.ToString();
        }

        Assert.Equal([10, 10, 5], sizes);
    }

    [Fact]
    public async Task The_token_of_Cliq_and_of_Bigin_leads_to_the_end()
    {
        var token = await AccessTokenAsync();
        foreach (var (path, rows, next) in new[]
        {
            ("/api/v2/channels?limit=10&next_token=", "channels", "next_token"),
            ("/bigin/v2/Contacts?fields=Last_Name&per_page=10&page_token=", "data", "info.next_page_token"),
        })
        {
            var sizes = new List<int>();
            for (var position = "0"; position is not null;)
            {
                var body = await JsonOfAsync(token, path + position);
                sizes.Add(At(body, rows)!.AsArray().Count);
                position = At(body, next)?.ToString();
            }

            Assert.Equal([10, 10, 5], sizes);
        }
    }

    [Fact]
    public async Task The_workbooks_of_Sheet_come_to_a_POST_that_names_the_operation()
    {
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["method"] = "workbook.list" });
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, "/api/v2/workbooks", body);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(None))!;

        Assert.Equal(("success", 25), (answer["status"]!.ToString(), answer["workbooks"]!.AsArray().Count));
        Assert.NotNull(answer["workbooks"]![0]!["resource_id"]);
    }

    [Theory]
    [InlineData("/api/v1.1/getmailinglists?range=2")]
    [InlineData("/api/v1.1/getmailinglists?range=2&resfmt=XML")]
    public async Task Campaigns_answers_with_XML_unless_JSON_is_asked_for(string path)
    {
        using var response = await GetAsync(await AccessTokenAsync(), path);
        var body = await response.Content.ReadAsStringAsync(None);

        Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<response uri=\"/api/v1.1/getmailinglists\" version=\"1.1\">", body, StringComparison.Ordinal);
        Assert.Contains("<fl val=\"listname\">lists 1</fl>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkDrive_has_the_media_type_of_JSON_API()
    {
        using var response = await GetAsync(await AccessTokenAsync(), "/api/v1/files/1/files");

        Assert.Equal("application/vnd.api+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static JsonNode? At(JsonNode body, string place) =>
        place.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)body, (node, name) => node?[name]);

    private async Task<JsonNode> JsonOfAsync(string token, string path)
    {
        using var response = await GetAsync(token, path);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(None))!;
    }
}
