using System.Text;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>A record that was written can be changed and removed again, in the way of each product that documents it.</summary>
public sealed class ProductChangeTests : SimulatorTest
{
    private const string First = "3652397000000000000";
    private const string Created = "3652397001000000000";

    public ProductChangeTests()
    {
        Http.DefaultRequestHeaders.Add("orgId", "7");
        Http.DefaultRequestHeaders.Accept.ParseAdd("application/vnd.manageengine.sdp.v3+json");
    }

    /// <summary>The path of the record, the method, the body, and what the answer says.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "/books/v3/contacts/{0}?organization_id=7", "PUT", """{"name":"B"}""", "\"message\":\"The contact has been updated.\"" },
        { "/api/v1/tickets/{0}", "PATCH", """{"name":"B"}""", "\"name\":\"B\"" },
        { "/recruit/v2/Candidates/{0}", "PUT", """{"data":[{"name":"B"}]}""", "\"message\":\"record updated\"" },
        { "/bigin/v2/Contacts/{0}", "PUT", """{"data":[{"name":"B"}]}""", "\"code\":\"SUCCESS\"" },
        { "/api/v3/portal/7/tasks/{0}", "PATCH", """{"name":"B"}""", "\"name\":\"B\"" },
        { "/creator/v2.1/data/o/a/report/r/{0}", "PATCH", """{"data":{"name":"B"}}""", "Data Updated Successfully!" },
        { "/api/v1/files/{0}", "PATCH", """{"data":{"type":"files","attributes":{"name":"B"}}}""", "\"name\":\"B\"" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_changed_record_is_read_as_it_was_changed(string path, string method, string body, string told)
    {
        var record = path.Replace("{0}", First, StringComparison.Ordinal);
        var (status, answer) = await AskAsync(method, record, body);

        Assert.Equal((200, true), (status, answer.Contains(told, StringComparison.Ordinal)));
        var read = (await AskAsync("GET", record)).Body;
        Assert.Contains("\"name\":\"B\"", read, StringComparison.Ordinal);
        Assert.Contains("\"n\":0", read, StringComparison.Ordinal);
        Assert.NotEqual(200, (await AskAsync(method, path.Replace("{0}", "3652397000999999999", StringComparison.Ordinal), body)).Status);
        Assert.Equal(400, (await AskAsync(method, record, "[]")).Status);
    }

    /// <summary>The record, the list, and the status and the words of the answer to the removal.</summary>
    public static TheoryData<string, string, int, string> Removals => new()
    {
        { "/books/v3/contacts/{0}?organization_id=7", "/books/v3/contacts?organization_id=7", 200, "The contact has been deleted." },
        { "/recruit/v2/Candidates/{0}", "/recruit/v2/Candidates", 200, "record deleted" },
        { "/bigin/v2/Contacts/{0}", "/bigin/v2/Contacts?fields=Last_Name", 200, "record deleted" },
        { "/api/v3/portal/7/tasks/{0}", "/api/v3/portal/7/tasks?page=1", 204, "" },
        { "/creator/v2.1/data/o/a/report/r/{0}", "/creator/v2.1/data/o/a/report/r", 200, "Data Deleted Successfully!" },
        { "/app/itdesk/api/v3/requests/{0}", "/api/v3/requests?input_data={\"list_info\":{\"row_count\":100}}", 200, "\"status_code\":2000" },
    };

    [Theory]
    [MemberData(nameof(Removals))]
    public async Task A_removed_record_is_gone_and_the_others_stay(string path, string list, int status, string told)
    {
        var record = path.Replace("{0}", First, StringComparison.Ordinal);
        var (answered, body) = await AskAsync("DELETE", record);

        Assert.Equal((status, true), (answered, body.Contains(told, StringComparison.Ordinal)));
        Assert.NotEqual(200, (await AskAsync("GET", record)).Status);
        var left = (await AskAsync("GET", list)).Body;
        Assert.DoesNotContain(First, left, StringComparison.Ordinal);
        Assert.Contains("\"n\":1,", left, StringComparison.Ordinal);
        Assert.Contains("\"n\":24,", left, StringComparison.Ordinal);
        Assert.Equal((await AskAsync("GET", record)).Status, (await AskAsync("DELETE", record)).Status);
    }

    [Fact]
    public async Task A_file_of_WorkDrive_is_removed_by_its_status()
    {
        await AskAsync("POST", "/api/v1/files", """{"data":{"attributes":{"name":"A","parent_id":"f1"},"type":"files"}}""");
        await AskAsync("PATCH", $"/workdrive/api/v1/files/{Created}", """{"data":{"type":"files","attributes":{"status":"51"}}}""");

        Assert.Equal(404, (await AskAsync("GET", $"/api/v1/files/{Created}")).Status);
    }

    [Fact]
    public async Task People_takes_its_records_from_a_parameter()
    {
        const string Form = "/people/api/forms/json/employee";
        var added = await AskAsync("POST", $"{Form}/insertRecord?inputData={{\"FirstName\":\"Zoë\"}}");
        var changed = await AskAsync("POST", $"{Form}/updateRecord?recordId={Created}&inputData={{\"FirstName\":\"B\"}}");

        Assert.Contains($"\"result\":{{\"pkId\":\"{Created}\",\"message\":\"Successfully Added\"}}", added.Body, StringComparison.Ordinal);
        Assert.Contains("Successfully Updated", changed.Body, StringComparison.Ordinal);
        Assert.Contains("\"FirstName\":\"B\"", (await AskAsync("GET", $"/people/api/forms/employee/getDataByID?recordId={Created}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServiceDesk_Plus_takes_its_records_from_input_data_with_a_portal_and_without()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["input_data"] = """{"request":{"subject":"Printer"}}""" });
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, "/app/itdesk/api/v3/requests", form);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(None))!;

        Assert.Equal((201, 2000), ((int)response.StatusCode, (int)body["response_status"]!["status_code"]!));
        Assert.Contains("\"subject\":\"Printer\"", (await AskAsync("GET", $"/api/v3/requests/{body["request"]!["id"]}")).Body, StringComparison.Ordinal);
    }

    /// <summary>The older form of Finance: the JSON in a field of a form.</summary>
    [Fact]
    public async Task Finance_takes_a_record_from_JSONString()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["JSONString"] = """{"contact_name":"Zylker"}""" });
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, "/books/v3/contacts?organization_id=7", form);

        Assert.Equal(201, (int)response.StatusCode);
        Assert.Contains("\"contact_name\":\"Zylker\"", await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    private async Task<(int Status, string Body)> AskAsync(string method, string path, string? body = null)
    {
        using var content = new StringContent(body ?? "", Encoding.UTF8, "application/json");
        using var response = await SendAsync(await AccessTokenAsync(), new HttpMethod(method), path, body is null ? null : content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(None));
    }
}
