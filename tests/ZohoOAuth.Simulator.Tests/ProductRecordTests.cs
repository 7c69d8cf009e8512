using System.Text;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Single records of the products: reading one, and creating some.</summary>
public sealed class ProductRecordTests : SimulatorTest
{
    private const string First = "3652397000000000000";
    private const string Unknown = "3652397000999999999";
    private const string Contacts = "/books/v3/contacts";
    private const string Books = "?organization_id=7";
    private const string Report = "/creator/v2.1/data/o/a/report/r";
    private const string Form = "/creator/v2.1/data/o/a/form/r";

    public ProductRecordTests()
    {
        Http.DefaultRequestHeaders.Add("orgId", "7");
        Http.DefaultRequestHeaders.Add("ZANALYTICS-ORGID", "7");
    }

    [Theory]
    [InlineData($"{Contacts}/{First}{Books}", """{"code":0,"message":"success","contact":{"id":"3652397000000000000","n":0,"name":"contacts 0","contact_id":"3652397000000000000","contact_name":"contacts 0"}}""")]
    [InlineData($"/api/v1/tickets/{First}", """{"id":"3652397000000000000","n":0,"name":"tickets 0","subject":"tickets 0"}""")]
    [InlineData($"/api/v3/portal/7/tasks/{First}", """{"id":"3652397000000000000","n":0,"name":"tasks 0"}""")]
    [InlineData($"/recruit/v2/Candidates/{First}", """{"data":[{"id":"3652397000000000000","n":0,"name":"Candidates 0"}]}""")]
    [InlineData($"{Report}/{First}", """{"code":3000,"data":{"ID":"3652397000000000000","n":0,"name":"r 0"}}""")]
    [InlineData($"/api/v1/files/{First}", """{"data":{"id":"3652397000000000000","type":"files","n":0,"attributes":{"name":"files 0"}}}""")]
    [InlineData($"/fsm/v1/Work_Orders/{First}", """{"data":[{"id":"3652397000000000000","n":0,"name":"Work_Orders 0"}]}""")]
    [InlineData($"/workerly/v2/Temps/{First}", """{"data":[{"id":"3652397000000000000","n":0,"name":"Temps 0"}]}""")]
    [InlineData($"/backstage/v3/portals/7/events/{First}", """{"id":"3652397000000000000","n":0,"name":"events 0"}""")]
    [InlineData($"/api/v1/7/employees/{First}", """{"id":"3652397000000000000","n":0,"name":"employees 0","first_name":"employees 0"}""")]
    [InlineData($"/api/v2/zylker/departments/{First}", """{"object":"resource","data":{"id":"3652397000000000000","n":0,"name":"departments 0"}}""")]
    [InlineData($"/rest/json/zv/logs/{First}", """{"meta":{"total":1},"logs":[{"id":"3652397000000000000","n":0,"name":"logs 0","logid":"3652397000000000000","agent_number":"logs 0"}]}""")]
    [InlineData($"/api/v2/7/sessions/{First}.json", """{"session":{"id":"3652397000000000000","n":0,"name":"sessions 0","meetingKey":"3652397000000000000","topic":"sessions 0"}}""")]
    [InlineData($"/store/api/v1/salesorders/{First}{Books}", """{"code":0,"message":"success","salesorder":{"id":"3652397000000000000","n":0,"name":"salesorders 0","salesorder_id":"3652397000000000000"}}""")]
    public async Task A_record_has_the_envelope_of_its_product(string path, string expected) =>
        Assert.Equal((200, expected), await AskAsync(HttpMethod.Get, path));

    [Theory]
    [InlineData($"{Contacts}/{Unknown}{Books}", 404, "1002")]
    [InlineData($"{Contacts}/abc{Books}", 404, "1002")]
    [InlineData($"{Contacts}/{First}", 400, "organization")]
    [InlineData($"/api/v1/tickets/{Unknown}", 404, "RESOURCE_NOT_FOUND")]
    [InlineData($"/api/v3/portal/7/tasks/{Unknown}", 404, "6404")]
    [InlineData($"/recruit/v2/Candidates/{Unknown}", 204, "")]
    [InlineData($"{Report}/{Unknown}", 404, "3100")]
    [InlineData($"/api/v1/files/{Unknown}", 404, "R008")]
    [InlineData("/api/v1/requests/1", 400, "\"failure\"")]
    [InlineData($"/bigin/v2/Contacts/{Unknown}", 204, "")]
    [InlineData($"/restapi/v2/views/{Unknown}", 404, "7103")]
    [InlineData($"/writer/api/v1/documents/{Unknown}", 404, "R5018")]
    [InlineData($"/people/api/forms/employee/getDataByID?recordId={Unknown}", 200, "\"code\":7049")]
    [InlineData($"/fsm/v1/Work_Orders/{Unknown}", 404, "RESOURCE_NOT_FOUND")]
    [InlineData($"/api/v2/zylker/departments/{Unknown}", 200, "\"code\":1006")]
    [InlineData($"/people/api/forms/employee/getDataByID", 200, "\"code\":7049")]
    public async Task A_record_that_is_not_there_is_told_by_each_in_its_own_way(string path, int status, string code)
    {
        var (answered, body) = await AskAsync(HttpMethod.Get, path);

        Assert.Equal(status, answered);
        Assert.Contains(code, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Contacts}{Books}", $"{Contacts}{Books}&per_page=1&page=26", 201, "The contact has been created.", ",\"contact_id\":\"3652397001000000000\",\"contact_name\":\"Zoë\"}")]
    [InlineData("/books/v3/currencies?organization_id=7", "/books/v3/currencies?organization_id=7&per_page=1&page=26", 201, "\"currency\":{", ",\"currency_id\":\"3652397001000000000\"}")]
    [InlineData("/api/v1/tickets", "/api/v1/tickets?from=25&limit=1", 200, "\"name\":\"Zoë\"", ",\"subject\":\"Zoë\"}")]
    [InlineData("/api/v3/portal/7/tasks", "/api/v3/portal/7/tasks?per_page=1&page=26", 201, "\"name\":\"Zoë\"", "}")]
    public async Task What_was_created_is_listed_behind_what_was_made_up(string path, string list, int status, string told, string end)
    {
        var (answered, body) = await AskAsync(HttpMethod.Post, path, """{"name":"Zoë","id":"1","lines":[{"rate":1.50}]}""");

        Assert.Equal(status, answered);
        Assert.Contains(told, body, StringComparison.Ordinal);
        Assert.Contains(
            """{"id":"3652397001000000000","n":25,"name":"Zoë","lines":[{"rate":1.50}]""" + end,
            (await AskAsync(HttpMethod.Get, list)).Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Contacts}{Books}", 400, "{\"code\":4,")]
    [InlineData("/api/v1/tickets", 422, "/name")]
    [InlineData("/api/v3/portal/7/tasks", 400, "MANDATORY_PARAM_MISSING")]
    [InlineData("/api/v1/files", 400, "F6003")]
    [InlineData("/recruit/v2/Candidates", 400, "MANDATORY_NOT_FOUND")]
    [InlineData(Form, 400, "3950")]
    public async Task A_name_is_missed_by_each_in_its_own_way(string path, int status, string code)
    {
        var (answered, body) = await AskAsync(HttpMethod.Post, path, """{"email":"a@example.com"}""");

        Assert.Equal(status, answered);
        Assert.Contains(code, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Contacts}{Books}", "{\"code\":4,")]
    [InlineData("/api/v1/tickets", "INVALID_DATA")]
    [InlineData("/api/v3/portal/7/tasks", "INVALID_INPUT")]
    [InlineData("/api/v1/files", "F6004")]
    [InlineData("/recruit/v2/Candidates", "INVALID_DATA")]
    [InlineData(Form, "3010")]
    public async Task A_body_that_is_no_object_is_refused_by_each_in_its_own_way(string path, string code)
    {
        foreach (var sent in new[] { "", "[]", "{", """{"name":"A","name":"B"}""" })
        {
            var (answered, body) = await AskAsync(HttpMethod.Post, path, sent);

            Assert.Equal(400, answered);
            Assert.Contains(code, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Creator_answers_for_every_row_and_shows_a_form_in_its_report()
    {
        var (status, body) = await AskAsync(HttpMethod.Post, Form, """{"data":[{"name":"A"},{"email":"b"}]}""");

        Assert.Equal(200, status);
        Assert.Equal("""{"result":[{"code":3000,"data":{"ID":"3652397001000000000"},"message":"Data Added Successfully!"},{"code":3002,"error":{"name":"Enter a value for this field"}}]}""", body);
        Assert.Contains("\"name\":\"A\"", (await AskAsync(HttpMethod.Get, $"{Report}/3652397001000000000")).Body, StringComparison.Ordinal);
        Assert.Contains("3950", (await AskAsync(HttpMethod.Post, Form, Rows(201))).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"name":"A"},{"name":"B"}]}""", 201, "SUCCESS,SUCCESS")]
    [InlineData("""{"data":[{"name":"A"},{"Email":"B"}]}""", 207, "SUCCESS,MANDATORY_NOT_FOUND")]
    [InlineData("""{"data":[{"Email":"B"}]}""", 400, "MANDATORY_NOT_FOUND")]
    public async Task Recruit_answers_for_every_row_as_the_crm_does(string sent, int status, string codes)
    {
        var (answered, body) = await AskAsync(HttpMethod.Post, "/recruit/v2/Candidates", sent);

        Assert.Equal(status, answered);
        Assert.Equal(codes, string.Join(',', JsonElement.Parse(body).GetProperty("data").EnumerateArray().Select(row => Text(row, "code"))));
        Assert.Contains("LIMIT_EXCEEDED", (await AskAsync(HttpMethod.Post, "/recruit/v2/Candidates", Rows(101))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_WorkDrive_is_in_its_folder_alone()
    {
        Zoho.ProductRecords = 0;
        var (status, body) = await AskAsync(HttpMethod.Post, "/api/v1/files", """{"data":{"attributes":{"name":"A","parent_id":"f1"},"type":"files"}}""");

        Assert.Equal((201, """{"data":{"id":"3652397001000000000","type":"files","n":0,"attributes":{"name":"A","parent_id":"f1"}}}"""), (status, body));
        Assert.Contains("\"name\":\"A\"", (await AskAsync(HttpMethod.Get, "/api/v1/files/f1/files")).Body, StringComparison.Ordinal);
        Assert.StartsWith("{\"data\":[],", (await AskAsync(HttpMethod.Get, "/api/v1/files/f2/files")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_center_and_a_list_know_their_own_records_alone()
    {
        await AskAsync(HttpMethod.Post, $"{Contacts}{Books}", """{"name":"A"}""");

        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, new Uri(Eu.ApiDomain, $"{Contacts}/3652397001000000000{Books}"));
        elsewhere.Headers.Authorization = new("Zoho-oauthtoken", await EuropeanTokenAsync());
        using var response = await Http.SendAsync(elsewhere, None);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal(404, (await AskAsync(HttpMethod.Get, "/books/v3/invoices/3652397001000000000?organization_id=7")).Status);
        Assert.Equal(200, (await AskAsync(HttpMethod.Get, "/books/v3/Contacts/3652397001000000000?organization_id=7")).Status);
    }

    private async Task<string> EuropeanTokenAsync()
    {
        var code = Zoho.IssueGrant(Zoho.Client, EveryProduct, Eu.Code);
        return Text(await TokenAsync(Eu, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Zoho.Client.RedirectUris[0])), "access_token");
    }

    private static string Rows(int count) => JsonSerializer.Serialize(new { data = Enumerable.Repeat(new { name = "A" }, count) });

    private async Task<(int Status, string Body)> AskAsync(HttpMethod method, string path, string? body = null)
    {
        using var content = new StringContent(body ?? "", Encoding.UTF8, "application/json");
        using var response = await SendAsync(await AccessTokenAsync(), method, path, body is null ? null : content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(None));
    }
}
