using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Bulk read jobs, from the request to the archive.</summary>
public sealed class CrmBulkReadTests : SimulatorTest
{
    private const string Path = "/crm/bulk/v8/read";
    private const string Scope = "ZohoCRM.bulk.ALL,ZohoCRM.modules.ALL";

    [Fact]
    public async Task A_job_goes_through_its_states_by_the_clock()
    {
        Zoho.Limits.BulkJobDuration = TimeSpan.FromMinutes(3);
        var token = await AccessTokenAsync(Scope);
        var id = await CreateAsync(token, Query("Leads", "Last_Name"));
        var states = new List<string>();

        for (var minute = 0; minute < 4; minute++)
        {
            states.Add(Text(await JobAsync(token, id), "state"));
            Zoho.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["ADDED", "QUEUED", "IN PROGRESS", "COMPLETED"], states);
    }

    [Fact]
    public async Task The_result_is_an_archive_with_a_row_for_each_record()
    {
        var token = await AccessTokenAsync(Scope);
        var id = await CreateAsync(token, Query("Contacts", "Last_Name", "Owner", "Email_Opt_Out"));
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));

        var result = (await JobAsync(token, id)).GetProperty("result");
        using var download = await GetAsync(token, Text(result, "download_url"));

        Assert.Equal((2450, false), (result.GetProperty("count").GetInt32(), result.GetProperty("more_records").GetBoolean()));
        Assert.Equal("application/zip", download.Content.Headers.ContentType!.MediaType);
        using var archive = new ZipArchive(await download.Content.ReadAsStreamAsync(None));
        var entry = Assert.Single(archive.Entries);
        Assert.Equal($"{id}.csv", entry.Name);
        using var text = new StreamReader(await entry.OpenAsync(None));
        var lines = (await text.ReadToEndAsync(None)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("id,Last_Name,Owner,Email_Opt_Out", 2451), (lines[0], lines.Length));
        Assert.All(lines[1..], line => Assert.Matches(@"^\d{19},.+,3652397000000186017,(true|false)$", line));
    }

    [Fact]
    public async Task A_result_that_is_not_there_yet_cannot_be_had()
    {
        var token = await AccessTokenAsync(Scope);
        var id = await CreateAsync(token, new { module = new { api_name = "Leads" } });

        Assert.Equal("400 RESOURCE_NOT_FOUND", await CrmCodeAsync(token, $"{Path}/{id}/result"));
        Assert.Equal("404 RESOURCE_NOT_FOUND", await CrmCodeAsync(token, $"{Path}/1"));
    }

    [Fact]
    public async Task A_job_is_forgotten_after_a_day()
    {
        var token = await AccessTokenAsync(Scope);
        var id = await CreateAsync(token, new { module = new { api_name = "Leads" } });

        Zoho.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal("404 RESOURCE_NOT_FOUND", await CrmCodeAsync(await AccessTokenAsync(Scope), $"{Path}/{id}"));
    }

    [Fact]
    public async Task A_result_has_what_was_there_when_the_job_ran()
    {
        var token = await AccessTokenAsync(Scope);
        var id = await CreateAsync(token, Query("Deals", "id"));
        using var deleted = await SendAsync(token, HttpMethod.Delete, $"/crm/v8/Deals?ids={Text(await FirstAsync(token, "Deals"), "id")}");
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(9, (await JobAsync(token, id)).GetProperty("result").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_job_reads_the_records_that_its_criteria_select()
    {
        var token = await AccessTokenAsync(Scope);
        var criteria = new { field = new { api_name = "Email" }, comparator = "equal", value = "person649013@example.com" };
        var id = await CreateAsync(token, new { module = new { api_name = "Leads" }, criteria });
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, (await JobAsync(token, id)).GetProperty("result").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("""{"query":{"module":{"api_name":"Leads"},"cvid":"1"}}""", 400, "INVALID_DATA")]
    [InlineData("""{"query":{"module":{"api_name":"Leads"},"criteria":{}}}""", 400, "INVALID_CRITERIA")]
    [InlineData(
        """{"query":{"module":{"api_name":"Leads"},"criteria":{"field":{"api_name":"No"},"comparator":"equal","value":"1"}}}""",
        400,
        "FIELD_IN_CRITERIA_NOT_AVAILABLE")]
    [InlineData(
        """{"query":{"module":{"api_name":"Leads"},"criteria":{"field":{"api_name":"Email"},"comparator":"between","value":"1"}}}""",
        400,
        "FIELD_AND_COMPARATOR_IN_CRITERIA_NOT_COMPATIBLE")]
    [InlineData("""{"query":{"module":{"api_name":"Leads"},"page_token":"a"}}""", 501, "NOT_SIMULATED")]
    [InlineData("""{}""", 400, "MISSING_REQUIRED_KEY")]
    [InlineData("""[]""", 400, "REQUEST_BODY_IS_EMPTY")]
    [InlineData("""{"query":{}}""", 400, "MISSING_REQUIRED_KEY")]
    [InlineData("""{"query":{"module":{"api_name":"Nothing"}}}""", 400, "MODULE_NOT_AVAILABLE")]
    [InlineData("""{"query":{"module":{"api_name":"Leads"},"fields":["Nothing"]}}""", 400, "FIELD_NOT_AVAILABLE")]
    [InlineData("""{"query":{"module":{"api_name":"Leads"},"page":0}}""", 400, "PAGE_RANGE_EXCEEDED")]
    [InlineData("""{"query":{"module":{"api_name":"Leads"},"other":0}}""", 400, "INVALID_DATA")]
    [InlineData("""{"query":{"module":{"api_name":"Leads"}},"callback":{"url":"nowhere","method":"post"}}""", 400, "INVALID_CALLBACK_URL")]
    [InlineData("""{"query":{"module":{"api_name":"Leads"}},"callback":{"url":"https://example.com","method":"get"}}""", 400, "INVALID_CALLBACK_METHOD")]
    [InlineData("""{"query":{"module":{"api_name":"Leads"}},"file_type":"ics"}""", 400, "NOT_SUPPORTED_FEATURE")]
    public async Task A_wrong_request_is_refused(string body, int status, string code)
    {
        using var content = new StringContent(body);
        using var response = await SendAsync(await AccessTokenAsync(Scope), HttpMethod.Post, Path, content);

        Assert.Equal((status, code), ((int)response.StatusCode, Text(await JsonAsync(response), "code")));
    }

    [Fact]
    public async Task A_job_needs_the_scope_of_bulk() =>
        Assert.Equal("401 OAUTH_SCOPE_MISMATCH", await CrmCodeAsync(await AccessTokenAsync(), $"{Path}/1"));

    private static object Query(string module, params string[] fields) => new { module = new { api_name = module }, fields };

    private async Task<string> CreateAsync(string token, object query)
    {
        using var content = JsonContent.Create(new { query });
        using var response = await SendAsync(token, HttpMethod.Post, Path, content);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var row = (await JsonAsync(response)).GetProperty("data")[0];
        Assert.Equal(("ADDED_SUCCESSFULLY", "ADDED"), (Text(row, "code"), Text(row.GetProperty("details"), "state")));
        return Text(row.GetProperty("details"), "id");
    }

    private async Task<JsonElement> JobAsync(string token, string id)
    {
        using var response = await GetAsync(token, $"{Path}/{id}");
        return (await JsonAsync(response)).GetProperty("data")[0];
    }

    private async Task<JsonElement> FirstAsync(string token, string module)
    {
        using var response = await GetAsync(token, $"/crm/v8/{module}?fields=id");
        return (await JsonAsync(response)).GetProperty("data")[0];
    }
}
