using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>
/// Criteria in JSON, in the custom views of a user's own schema. The comparators of each data type are those of
/// https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/create-job.html.
/// </summary>
public sealed class CustomViewCriteriaTests : SimulatorTest, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoho-views").FullName;

    [Theory]
    [InlineData("City", "equal", "\"rome\"", "1 3")]
    [InlineData("City", "not_equal", "\"Rome\"", "2 4")]
    [InlineData("City", "in", "[\"Rome\",\"Oslo\"]", "1 2 3")]
    [InlineData("City", "not_in", "[\"Rome\",\"Oslo\"]", "4")]
    [InlineData("City", "contains", "\"o\"", "1 2 3")]
    [InlineData("City", "not_contains", "\"O\"", "4")]
    [InlineData("City", "starts_with", "\"Os\"", "2")]
    [InlineData("City", "ends_with", "\"ME\"", "1 3")]
    [InlineData("City", "equal", "\"${EMPTY}\"", "4")]
    [InlineData("City", "not_equal", "\"${EMPTY}\"", "1 2 3")]
    [InlineData("Amount", "greater_than", "10", "2 3")]
    [InlineData("Amount", "greater_equal", "\"10\"", "1 2 3")]
    [InlineData("Amount", "less_than", "20.5", "1")]
    [InlineData("Amount", "in", "[10,20.5]", "1 2")]
    [InlineData("Day", "between", "[\"2026-01-01\",\"2026-01-31\"]", "1 2")]
    [InlineData("Day", "not_between", "[\"2026-01-01\",\"2026-01-31\"]", "3 4")]
    [InlineData("Day", "less_equal", "\"2026-01-15\"", "1")]
    [InlineData("Start", "equal", "\"2026-01-01T12:00:00+02:00\"", "1")]
    [InlineData("Start", "greater_than", "\"2026-01-01T10:00:00+00:00\"", "2")]
    [InlineData("Done", "equal", "true", "2")]
    [InlineData("Done", "equal", "\"false\"", "1 3 4")]
    [InlineData("Colors", "equal", "\"Red\"", "1 2")]
    [InlineData("Colors", "equal", "\"Red;Blue\"", "2")]
    [InlineData("Owner", "equal", "\"${CURRENTUSER}\"", "1 2 3 4")]
    [InlineData("Owner", "not_equal", "{\"id\":\"3652397000000186017\"}", "")]
    [InlineData("City", "greater_than", "\"a\"", "INVALID_DATA")]
    [InlineData("Amount", "between", "[1,2]", "INVALID_DATA")]
    [InlineData("Amount", "equal", "\"many\"", "INVALID_DATA")]
    [InlineData("Done", "not_equal", "true", "INVALID_DATA")]
    [InlineData("Day", "between", "\"2026-01-01\"", "INVALID_DATA")]
    [InlineData("Nothing", "equal", "1", "INVALID_DATA")]
    public async Task A_comparator_compares_by_the_data_type(string field, string comparator, string value, string expected) =>
        Assert.Equal(expected, await SelectAsync($$"""{"field":{"api_name":"{{field}}"},"comparator":"{{comparator}}","value":{{value}}}"""));

    [Theory]
    [InlineData("and", "1")]
    [InlineData("OR", "1 3")]
    [InlineData("xor", "INVALID_DATA")]
    public async Task A_group_joins_its_criteria(string junction, string expected)
    {
        const string rome = """{"field":{"api_name":"City"},"comparator":"equal","value":"Rome"}""";
        const string ten = """{"api_name":"Amount","comparator":"equal","value":10}""";

        Assert.Equal(expected, await SelectAsync($$"""{"group_operator":"{{junction}}","group":[{{rome}},{"group_operator":"and","group":[{{ten}},{{rome}}]}]}"""));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Numbers of the records that the view selects, in order, or the code of the error.
    private async Task<string> SelectAsync(string criteria)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "Trips.json"), $$"""
            {
              "fields": [
                {"api_name": "Name", "data_type": "text", "system_mandatory": true},
                {"api_name": "City", "data_type": "text"},
                {"api_name": "Amount", "data_type": "currency"},
                {"api_name": "Day", "data_type": "date"},
                {"api_name": "Start", "data_type": "datetime"},
                {"api_name": "Done", "data_type": "boolean"},
                {"api_name": "Colors", "data_type": "multiselectpicklist", "json_type": "jsonarray"}
              ],
              "module": {"custom_views": [{"id": "77", "name": "Mine", "criteria": {{criteria}}, "sort_by": {"api_name": "Name"}, "sort_order": "asc"}]}
            }
            """);
        await using var zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { SchemaFolder = _folder }, None);
        var api = zoho.DataCenters["sim-us"].ApiDomain;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = zoho.Client.ClientId,
            ["client_secret"] = zoho.Client.ClientSecret,
            ["grant_type"] = "authorization_code",
            ["code"] = zoho.IssueGrant(zoho.Client, AllRecords),
            ["redirect_uri"] = zoho.Client.RedirectUris[0],
        });
        using var signedIn = await Http.PostAsync(new Uri(zoho.DataCenters["sim-us"].AccountsUrl, "/oauth/v2/token"), form, None);
        var token = Text(await JsonAsync(signedIn), "access_token");
        const string records = """
            {"data":[
              {"Name":"1","City":"Rome","Amount":10,"Day":"2026-01-01","Start":"2026-01-01T10:00:00+00:00","Done":false,"Colors":["Red"]},
              {"Name":"2","City":"Oslo","Amount":20.5,"Day":"2026-01-31","Start":"2026-01-01T10:00:01+00:00","Done":true,"Colors":["Red","Blue"]},
              {"Name":"3","City":"Rome","Amount":30,"Day":"2026-02-01"},
              {"Name":"4"}]}
            """;
        using var added = await SendAsync(HttpMethod.Post, "/crm/v8/Trips", records);
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync(None));

        using var list = await SendAsync(HttpMethod.Get, "/crm/v8/Trips?fields=Name&cvid=77", null);
        if (list.StatusCode == System.Net.HttpStatusCode.NoContent)
        {
            return "";
        }

        var body = await JsonAsync(list);
        return body.TryGetProperty("code", out var code) ? code.GetString()!
            : string.Join(' ', body.GetProperty("data").EnumerateArray().Select(record => Text(record, "Name")));

        async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? content)
        {
            using var request = new HttpRequestMessage(method, new Uri(api, path)) { Content = content is null ? null : new StringContent(content) };
            request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Zoho-oauthtoken", token);
            return await Http.SendAsync(request, None);
        }
    }
}
