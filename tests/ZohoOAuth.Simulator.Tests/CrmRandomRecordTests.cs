using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Whatever a client sends, the simulator answers without failing, and what it accepts can be read as it was sent.</summary>
public sealed class CrmRandomRecordTests : CrmWriteTest
{
    private const int Requests = 12;
    private const int RowsPerRequest = 10;

    [Theory]
    [InlineData("Leads")]
    [InlineData("Contacts")]
    [InlineData("Accounts")]
    [InlineData("Deals")]
    [InlineData("Products")]
    [InlineData("Campaigns")]
    [InlineData("Cases")]
    [InlineData("Events")]
    [InlineData("Tasks")]
    [InlineData("Calls")]
    [InlineData("Vendors")]
    public async Task Random_records_are_refused_or_kept(string module)
    {
        var records = new RandomRecord(module, new Random(module.Length * 7919), await TargetsAsync());
        var accepted = 0;
        for (var request = 0; request < Requests; request++)
        {
            var rows = Enumerable.Range(0, RowsPerRequest).Select(_ => records.Next()).ToList();
            var (status, body) = await PostAsync($"/crm/v8/{module}{(request % 3 == 2 ? "/upsert" : "")}", Body(rows));
            var results = body.GetProperty("data").EnumerateArray().ToList();

            Assert.True(status < HttpStatusCode.InternalServerError, body.GetRawText());
            Assert.Equal(RowsPerRequest, results.Count);
            // Rows of one upsert can change the same record: the last one stays.
            var kept = rows.Zip(results)
                .Where(pair => Text(pair.Second, "code") == "SUCCESS")
                .ToLookup(pair => Text(pair.Second.GetProperty("details"), "id"), pair => pair.First);
            foreach (var record in kept)
            {
                accepted++;
                await AssertKeptAsync(module, record.Last(), record.Key);
            }
        }

        Assert.InRange(accepted, 10, (Requests * RowsPerRequest) - 10);
    }

    private static string Body(IEnumerable<JsonObject> rows) =>
        new JsonObject { ["data"] = new JsonArray([.. rows.Select(row => row.DeepClone())]) }.ToJsonString();

    private async Task<Dictionary<string, string>> TargetsAsync() => new()
    {
        ["Accounts"] = await AddAsync("Accounts", new { Account_Name = "Target" }),
        ["Contacts"] = await AddAsync("Contacts", new { Last_Name = "Target" }),
        ["Deals"] = await AddAsync("Deals", new { Deal_Name = "Target", Stage = "Qualification" }),
        ["Products"] = await AddAsync("Products", new { Product_Name = "Target" }),
        ["Vendors"] = await AddAsync("Vendors", new { Vendor_Name = "Target" }),
        ["Campaigns"] = await AddAsync("Campaigns", new { Campaign_Name = "Target" }),
    };

    private async Task AssertKeptAsync(string module, JsonObject sent, string id)
    {
        var stored = (await ReadAsync(module, id)).Deserialize<JsonObject>()!;
        var readOnly = RandomRecord.Fields(module).Where(field => field["read_only"] is not null).Select(field => field["api_name"]!.ToString());
        foreach (var (name, value) in sent.ExceptBy(readOnly, value => value.Key))
        {
            // A lookup comes back with the name of its record.
            var kept = value is JsonObject ? stored[name]?["id"] : stored[name];
            Assert.True(JsonNode.DeepEquals(value is JsonObject lookup ? lookup["id"] : value, kept), $"{module}.{name}: {value?.ToJsonString()} became {kept?.ToJsonString()}");
        }
    }
}
