using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>A simulator with records and limits of its user's own.</summary>
public sealed class OwnRecordTests : SimulatorTest
{
    protected override SimulatorOptions Options => new()
    {
        Data = new Dictionary<string, IReadOnlyList<JsonObject>>
        {
            ["leads"] =
            [
                new JsonObject { ["id"] = "4000000000000000001", ["Last_Name"] = "Núñez", ["Shoe_Size"] = "43" },
                new JsonObject { ["Last_Name"] = "B" },
            ],
            ["Rockets"] = [new JsonObject { ["Name"] = "R", ["id"] = 7 }],
        },
        ApiBudget = new ApiBudget { Requests = 3 },
    };

    [Fact]
    public async Task The_module_has_these_records_only_with_their_fields_and_ids()
    {
        var token = await AccessTokenAsync();
        using var list = await GetAsync(token, "/crm/v8/Leads?fields=Last_Name,Shoe_Size,Full_Name,Created_Time");
        var records = (await JsonAsync(list)).GetProperty("data").EnumerateArray().ToArray();

        Assert.Equal(["B", "Núñez"], records.Select(record => Text(record, "Last_Name")).Order(StringComparer.Ordinal));
        var own = records.Single(record => Text(record, "id") == "4000000000000000001");
        Assert.Equal(("43", "Núñez"), (Text(own, "Shoe_Size"), Text(own, "Full_Name")));
        Assert.All(records, record => Assert.NotEmpty(Text(record, "Created_Time")));
    }

    [Fact]
    public async Task A_module_that_zoho_does_not_have_is_created_and_its_records_can_be_changed()
    {
        var token = await AccessTokenAsync();
        using var body = new StringContent("""{"data":[{"Name":"S"}]}""");
        using var changed = await SendAsync(token, HttpMethod.Put, "/crm/v8/Rockets/7", body);
        using var one = await GetAsync(token, "/crm/v8/Rockets/7?fields=Name");

        Assert.Equal("S", Text((await JsonAsync(one)).GetProperty("data")[0], "Name"));
    }

    [Fact]
    public async Task Each_data_center_has_records_of_its_own()
    {
        using var deleted = await SendAsync(await AccessTokenAsync(), HttpMethod.Delete, "/crm/v8/Leads?ids=4000000000000000001");
        var code = Zoho.IssueGrant(Zoho.Client, AllRecords, "sim-eu", redirectUri: "");
        var eu = await TokenAsync(Eu, ("grant_type", "authorization_code"), ("code", code));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Eu.ApiDomain, "/crm/v8/Leads/4000000000000000001"));
        request.Headers.Authorization = new("Zoho-oauthtoken", Text(eu, "access_token"));
        using var there = await Http.SendAsync(request, None);

        Assert.True(there.IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_budget_applies_from_the_first_request()
    {
        var token = await AccessTokenAsync();
        List<string> codes = [];
        for (var call = 0; call < 4; call++)
        {
            codes.Add(await CrmCodeAsync(token, "/crm/v8/Leads/1"));
        }

        Assert.Equal(3, codes.FindIndex(code => code == "429 TOO_MANY_REQUESTS"));
    }
}
