using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The parameters of a list: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html.</summary>
public sealed class CrmListTests : SimulatorTest
{
    private const string Leads = "/crm/v8/Leads?fields=Last_Name,Email";
    private const string Records = "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL";

    [Theory]
    [InlineData("fields=Last_Nam", "400 INVALID_DATA")]
    [InlineData("fields=Last_Name,$approval_state,id", "200")]
    [InlineData("fields=Email&sort_bye=id", "400 INVALID_REQUEST")]
    [InlineData("fields=Email&", "200")]
    [InlineData("fields=Email&sort_by=Last_Name", "400 INVALID_DATA")]
    [InlineData("fields=Email&sort_by=Modified_Time&sort_order=up", "400 PATTERN_NOT_MATCHED")]
    [InlineData("fields=Email&converted=maybe", "400 PATTERN_NOT_MATCHED")]
    [InlineData("fields=Email&converted=true", "204")]
    [InlineData("fields=Email&approved=false", "204")]
    [InlineData("fields=Email&approved=both&converted=both", "200")]
    [InlineData("fields=Email&ids=abc", "400 INVALID_DATA")]
    [InlineData("fields=Email&ids=1", "204")]
    [InlineData("fields=Email&ids=", "204")]
    [InlineData("fields=Email&cvid=1", "400 INVALID_DATA")]
    [InlineData("fields=Email&territory_id=1", "400 INVALID_MODULE")]
    [InlineData("fields=Email&include_child=yes", "400 PATTERN_NOT_MATCHED")]
    [InlineData("fields=Email&uid=1", "501 NOT_SIMULATED")]
    [InlineData("fields=Email&filters={}", "501 NOT_SIMULATED")]
    public async Task A_parameter_is_obeyed_or_refused(string query, string expected) =>
        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(), $"/crm/v8/Leads?{query}"));

    [Fact]
    public async Task Territories_are_not_simulated_where_Zoho_has_them() =>
        Assert.Equal("501 NOT_SIMULATED", await CrmCodeAsync(await AccessTokenAsync(), "/crm/v8/Deals?fields=Deal_Name&territory_id=1"));

    [Fact]
    public async Task An_error_names_the_parameter()
    {
        var token = await AccessTokenAsync();

        Assert.Equal("Last_Nam", Text((await ErrorAsync(token, "/crm/v8/Leads?fields=Last_Nam")).GetProperty("details"), "api_name"));
        Assert.Equal("sort_bye", Text((await ErrorAsync(token, $"{Leads}&sort_bye=id")).GetProperty("details"), "param_name"));
        Assert.Equal(
            ["id", "Created_Time", "Modified_Time"],
            (await ErrorAsync(token, $"{Leads}&sort_by=Email")).GetProperty("details").GetProperty("supported_values").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal("LIMIT_EXCEEDED", Text(await ErrorAsync(token, $"{Leads}&ids={string.Join(',', Enumerable.Range(1, 101))}"), "code"));
    }

    [Theory]
    [InlineData("v2", "", "400 INVALID_DATA")]
    [InlineData("v8", "", "400 REQUIRED_PARAM_MISSING")]
    public async Task Names_are_checked_whether_fields_are_mandatory_or_not(string version, string fields, string expected)
    {
        Zoho.RequireFields = true;

        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(), $"/crm/{version}/Leads?fields={fields}{(version == "v2" ? "Nothing" : "")}"));
    }

    [Theory]
    [InlineData("", "id", "desc", "3652397000000649462", "3652397000000649461")]
    [InlineData("&sort_order=asc", "id", "asc", "3652397000000649013", "3652397000000649014")]
    [InlineData("&sort_by=Created_Time&sort_order=asc", "Created_Time", "asc", "3652397000000649013", "3652397000000649014")]
    [InlineData("&sort_by=Modified_Time", "Modified_Time", "desc", "3652397000000649462", "3652397000000649461")]
    public async Task Records_come_in_the_order_of_the_request(string query, string by, string order, params string[] first)
    {
        var list = await ReadAsync(await AccessTokenAsync(), $"{Leads}&per_page=2{query}");

        Assert.Equal(first, Ids(list));
        Assert.Equal((by, order), (Text(list.GetProperty("info"), "sort_by"), Text(list.GetProperty("info"), "sort_order")));
    }

    [Fact]
    public async Task Ids_choose_records_each_once()
    {
        var list = await ReadAsync(await AccessTokenAsync(), $"{Leads}&ids=3652397000000649013,3652397000000649020,3652397000000649013,5");

        Assert.Equal(["3652397000000649020", "3652397000000649013"], Ids(list));
    }

    [Fact]
    public async Task A_page_token_is_bound_to_every_parameter()
    {
        var token = await AccessTokenAsync();
        var next = Text((await ReadAsync(token, $"{Leads}&sort_order=asc")).GetProperty("info"), "next_page_token");

        Assert.Equal("400 TOKEN_BOUND_DATA_MISMATCH", await CrmCodeAsync(token, $"{Leads}&page_token={next}"));
        Assert.Equal("400 TOKEN_BOUND_DATA_MISMATCH", await CrmCodeAsync(token, $"{Leads}&sort_order=asc&converted=both&page_token={next}"));
        Assert.Equal("3652397000000649213", Ids(await ReadAsync(token, $"{Leads}&sort_order=asc&page_token={next}"))[0]);
        var details = (await ErrorAsync(token, $"{Leads}&sort_order=asc&page=2&page_token={next}")).GetProperty("details");
        Assert.Equal(["page", "page_token"], details.GetProperty("ambiguity_due_to").EnumerateArray().Select(row => Text(row, "param_name")));
    }

    [Fact]
    public async Task Only_what_changed_after_a_time_comes_and_304_if_nothing_did()
    {
        var token = await AccessTokenAsync();
        var time = Zoho.Clock.GetUtcNow();

        Assert.Equal(HttpStatusCode.NotModified, (await SinceAsync(token, Leads, time)).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await SinceAsync(token, "/crm/v8/Leads/3652397000000649013", time)).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await SinceAsync(token, "/crm/v8/Campaigns?fields=Campaign_Name", time)).Status);

        Zoho.Clock.Advance(TimeSpan.FromSeconds(10));
        using var body = new StringContent("""{"data":[{"Email":"new@example.com"}]}""");
        using var changed = await SendAsync(token, HttpMethod.Put, "/crm/v8/Leads/3652397000000649013", body);

        var (status, list) = await SinceAsync(token, Leads, time);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("new@example.com", Text(Assert.Single(list!.Value.GetProperty("data").EnumerateArray()), "Email"));
        Assert.Equal(HttpStatusCode.OK, (await SinceAsync(token, "/crm/v8/Leads/3652397000000649013", time)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SinceAsync(token, Leads, "yesterday")).Status);
    }

    [Fact]
    public async Task One_record_can_have_only_some_fields()
    {
        var token = await AccessTokenAsync();
        var record = (await ReadAsync(token, "/crm/v8/Leads/3652397000000649013?fields=Email&")).GetProperty("data")[0];

        Assert.Equal(["id", "Email"], record.EnumerateObject().Select(field => field.Name));
        Assert.Equal("400 INVALID_DATA", await CrmCodeAsync(token, "/crm/v8/Leads/3652397000000649013?fields=Nothing"));
        Assert.Equal("400 INVALID_REQUEST", await CrmCodeAsync(token, "/crm/v8/Leads/3652397000000649013?page=1"));
        Assert.Equal("204", await CrmCodeAsync(token, "/crm/v8/Leads/3652397000000649013?converted=true"));
    }

    [Fact]
    public async Task A_custom_view_selects_records_and_cannot_be_sorted()
    {
        var token = await AccessTokenAsync(Records);
        var views = await ReadAsync(token, "/crm/v8/settings/custom_views?module=Leads");
        var ids = views.GetProperty("custom_views").EnumerateArray().ToDictionary(view => Text(view, "system_name"), view => Text(view, "id"));

        Assert.Equal(["ALLVIEWS", "MYVIEWS", "CONVERTEDVIEWS", "JUNKLEADVIEWS"], ids.Keys);
        Assert.Equal("All Leads", Text(views.GetProperty("custom_views")[0], "name"));
        Assert.Equal(ids["ALLVIEWS"], Text(views.GetProperty("info"), "default"));
        Assert.Equal(200, (await ReadAsync(token, $"{Leads}&cvid={ids["ALLVIEWS"]}")).GetProperty("data").GetArrayLength());
        Assert.Equal(200, (await ReadAsync(token, $"{Leads}&cvid={ids["MYVIEWS"]}")).GetProperty("data").GetArrayLength());
        Assert.Equal("204", await CrmCodeAsync(token, $"{Leads}&cvid={ids["CONVERTEDVIEWS"]}"));
        var junk = await ReadAsync(token, $"/crm/v8/Leads?fields=Lead_Status&cvid={ids["JUNKLEADVIEWS"]}");
        Assert.Equal(50, junk.GetProperty("data").GetArrayLength());
        Assert.All(junk.GetProperty("data").EnumerateArray(), lead => Assert.Equal("Junk Lead", Text(lead, "Lead_Status")));
        Assert.Equal("400 AMBIGUITY_DURING_PROCESSING", await CrmCodeAsync(token, $"{Leads}&cvid={ids["MYVIEWS"]}&sort_by=id"));
    }

    [Fact]
    public async Task Custom_views_are_those_of_a_module()
    {
        var token = await AccessTokenAsync(Records);
        var views = (await ReadAsync(token, "/crm/v8/settings/custom_views?module=Contacts")).GetProperty("custom_views");
        var id = Text(views[1], "id");

        Assert.Equal(["ALLVIEWS", "MYVIEWS"], views.EnumerateArray().Select(view => Text(view, "system_name")));
        var view = (await ReadAsync(token, $"/crm/v8/settings/custom_views/{id}?module=Contacts")).GetProperty("custom_views")[0];
        Assert.Equal(("My Contacts", id), (Text(view, "name"), Text(view, "id")));
        Assert.Equal("204", await CrmCodeAsync(token, $"/crm/v8/settings/custom_views/{id}?module=Leads"));
        Assert.Equal("400 REQUIRED_PARAM_MISSING", await CrmCodeAsync(token, "/crm/v8/settings/custom_views"));
        Assert.Equal("400 INVALID_MODULE", await CrmCodeAsync(token, "/crm/v8/settings/custom_views?module=Nothing"));
        Assert.Equal("401 OAUTH_SCOPE_MISMATCH", await CrmCodeAsync(await AccessTokenAsync(), "/crm/v8/settings/custom_views?module=Leads"));
    }

    private async Task<JsonElement> ReadAsync(string token, string path)
    {
        using var response = await GetAsync(token, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await JsonAsync(response);
    }

    private async Task<JsonElement> ErrorAsync(string token, string path)
    {
        using var response = await GetAsync(token, path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return await JsonAsync(response);
    }

    private Task<(HttpStatusCode Status, JsonElement? Body)> SinceAsync(string token, string path, DateTimeOffset time) =>
        SinceAsync(token, path, time.ToString("yyyy-MM-ddTHH:mm:ssK", System.Globalization.CultureInfo.InvariantCulture));

    private async Task<(HttpStatusCode Status, JsonElement? Body)> SinceAsync(string token, string path, string time)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Us.ApiDomain, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", token);
        request.Headers.TryAddWithoutValidation("If-Modified-Since", time);
        using var response = await Http.SendAsync(request, None);
        return (response.StatusCode, response.StatusCode == HttpStatusCode.OK ? await JsonAsync(response) : null);
    }

    private static string[] Ids(JsonElement list) => [.. list.GetProperty("data").EnumerateArray().Select(record => Text(record, "id"))];
}
