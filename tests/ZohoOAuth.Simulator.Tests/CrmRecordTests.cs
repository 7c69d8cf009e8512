using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

public sealed class CrmRecordTests : SimulatorTest
{
    private const string FirstLead = "3652397000000649013";

    [Fact]
    public async Task A_record_has_every_kind_of_value()
    {
        using var response = await GetAsync(await AccessTokenAsync(), $"/crm/v8/Leads/{FirstLead}");
        var record = (await JsonAsync(response)).GetProperty("data")[0];

        Assert.Equal(FirstLead, Text(record, "id"));
        Assert.Contains('.', record.GetProperty("Annual_Revenue").GetRawText());
        Assert.Equal(JsonValueKind.False, record.GetProperty("Email_Opt_Out").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("Description").ValueKind);
        Assert.Equal("Patricia Boyle", Text(record.GetProperty("Owner"), "name"));
        Assert.EndsWith("+00:00", Text(record, "Created_Time"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_choose_what_comes_and_the_id_always_does()
    {
        using var response = await GetAsync(await AccessTokenAsync(), "/crm/v8/Leads?fields=Email,Last_Name&per_page=1");
        var record = (await JsonAsync(response)).GetProperty("data")[0];

        Assert.Equal(["id", "Last_Name", "Email"], record.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Fields_are_mandatory_from_version_6()
    {
        var token = await AccessTokenAsync();

        Assert.Equal("400 REQUIRED_PARAM_MISSING", await CrmCodeAsync(token, "/crm/v6/Leads"));
        Assert.Equal("200", await CrmCodeAsync(token, "/crm/v6/Leads?fields=Email"));
        Assert.Equal("200", await CrmCodeAsync(token, "/crm/v5/Leads"));
        var tooMany = string.Join(',', Enumerable.Range(1, 51).Select(number => $"Field{number}"));
        Assert.Equal("400 LIMIT_EXCEEDED", await CrmCodeAsync(token, $"/crm/v8/Leads?fields={tooMany}"));
    }

    [Theory]
    [InlineData("/crm/v8/Leads")]
    [InlineData("/crm/v8/Leads?fields=")]
    [InlineData("/crm/v8/Leads?fields=%20,")]
    public async Task The_error_names_the_missing_fields(string path)
    {
        using var response = await GetAsync(await AccessTokenAsync(), path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("fields", Text((await JsonAsync(response)).GetProperty("details"), "param_name"));
    }

    [Fact]
    public async Task Fields_can_be_optional()
    {
        Zoho.RequireFields = false;

        Assert.Equal("200", await CrmCodeAsync(await AccessTokenAsync(), "/crm/v8/Leads"));
    }

    [Theory]
    [InlineData("""{"data":[{"Last_Name":"A"},{"Last_Name":"B"}]}""", HttpStatusCode.Created, "SUCCESS,SUCCESS")]
    [InlineData("""{"data":[{"Last_Name":"A"},{"First_Name":"B"}]}""", HttpStatusCode.MultiStatus, "SUCCESS,MANDATORY_NOT_FOUND")]
    [InlineData("""{"data":[{"First_Name":"B"}]}""", HttpStatusCode.BadRequest, "MANDATORY_NOT_FOUND")]
    public async Task Every_inserted_record_has_an_outcome_of_its_own(string body, HttpStatusCode status, string codes)
    {
        var (answered, response) = await WriteAsync(await AccessTokenAsync(), HttpMethod.Post, "/crm/v8/Leads", body);

        Assert.Equal(status, answered);
        Assert.Equal(codes, string.Join(',', response.GetProperty("data").EnumerateArray().Select(record => Text(record, "code"))));
    }

    [Theory]
    [InlineData("{", "INVALID_DATA")]
    [InlineData("[]", "INVALID_DATA")]
    [InlineData("""{"data":[1]}""", "INVALID_DATA")]
    [InlineData("""{"data":[]}""", "MANDATORY_NOT_FOUND")]
    [InlineData("{}", "MANDATORY_NOT_FOUND")]
    public async Task A_body_that_is_no_list_of_records_is_refused(string body, string code)
    {
        var (status, response) = await WriteAsync(await AccessTokenAsync(), HttpMethod.Post, "/crm/v8/Leads", body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (status, Text(response, "code")));
    }

    [Fact]
    public async Task A_hundred_records_go_in_at_once_and_not_one_more()
    {
        var token = await AccessTokenAsync();
        string Body(int count) => JsonSerializer.Serialize(new { data = Enumerable.Repeat(new { Last_Name = "A" }, count) });

        Assert.Equal(HttpStatusCode.Created, (await WriteAsync(token, HttpMethod.Post, "/crm/v8/Leads", Body(100))).Status);
        Assert.Equal("LIMIT_EXCEEDED", Text((await WriteAsync(token, HttpMethod.Post, "/crm/v8/Leads", Body(101))).Body, "code"));
    }

    [Fact]
    public async Task A_record_can_be_added_changed_read_and_deleted()
    {
        var token = await AccessTokenAsync();
        (_, var added) = await WriteAsync(token, HttpMethod.Post, "/crm/v8/Campaigns", """{"data":[{"Campaign_Name":"Spring"}]}""");
        var id = Text(added.GetProperty("data")[0].GetProperty("details"), "id");
        await WriteAsync(token, HttpMethod.Put, "/crm/v8/Campaigns", $$"""{"data":[{"id":"{{id}}","Campaign_Name":"Summer"}]}""");

        using var read = await GetAsync(token, "/crm/v8/Campaigns?fields=Campaign_Name");
        var record = Assert.Single((await JsonAsync(read)).GetProperty("data").EnumerateArray());
        Assert.Equal((id, "Summer"), (Text(record, "id"), Text(record, "Campaign_Name")));

        using var deleted = await SendAsync(token, HttpMethod.Delete, $"/crm/v8/Campaigns/{id}");
        using var again = await SendAsync(token, HttpMethod.Delete, $"/crm/v8/Campaigns?ids={id}");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (deleted.StatusCode, again.StatusCode));
        Assert.Equal("204", await CrmCodeAsync(token, "/crm/v8/Campaigns?fields=Campaign_Name"));
    }

    [Fact]
    public async Task A_made_up_record_can_be_changed()
    {
        const string LastPage = "/crm/v8/Leads?fields=Email&page=3";
        var token = await AccessTokenAsync();
        await CrmCodeAsync(token, LastPage);
        await WriteAsync(token, HttpMethod.Put, $"/crm/v8/Leads/{FirstLead}", """{"data":[{"Email":"new@example.com"}]}""");

        using var list = await GetAsync(token, LastPage);
        var last = (await JsonAsync(list)).GetProperty("data").EnumerateArray().Last();
        Assert.Equal((FirstLead, "new@example.com"), (Text(last, "id"), Text(last, "Email")));
    }

    [Theory]
    [InlineData("/crm/v8/settings/modules", "modules", 12)]
    [InlineData("/crm/v8/org", "org", 1)]
    [InlineData("/crm/v8/users?type=CurrentUser", "users", 1)]
    public async Task What_is_not_records_has_a_payload_of_its_own_name(string path, string payload, int count)
    {
        using var response = await GetAsync(await AccessTokenAsync("ZohoCRM.settings.ALL,ZohoCRM.org.READ,ZohoCRM.users.READ"), path);

        Assert.Equal(count, (await JsonAsync(response)).GetProperty(payload).GetArrayLength());
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> WriteAsync(string token, HttpMethod method, string path, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await SendAsync(token, method, path, content);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(None));
    }
}
