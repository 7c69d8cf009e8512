using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Leads that become contacts, accounts and deals.</summary>
public sealed class CrmConversionTests : CrmWriteTest
{
    [Fact]
    public async Task A_lead_becomes_a_contact_an_account_and_a_deal()
    {
        var lead = await AddAsync("Leads", new { First_Name = "Ada", Last_Name = "Boyle", Company = "Copper Ltd", Email = "ada@example.com" });
        var (status, details) = await ConvertAsync(lead, """
            {"overwrite":false,"notify_lead_owner":true,"notify_new_entity_owner":false,"carry_over_tags":{"Contacts":["hot"]},
             "Deals":{"Deal_Name":"Copper","Stage":"Qualification","Pipeline":"Standard (Standard)","Amount":100.5,"Contact_Role":"Buyer"}}
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("Ada Boyle", "Copper Ltd", "Copper"), (Name(details, "Contacts"), Name(details, "Accounts"), Name(details, "Deals")));
        var contact = await ReadAsync("Contacts", Id(details, "Contacts"));
        Assert.Equal(("ada@example.com", Id(details, "Accounts")), (Text(contact, "Email"), Text(contact.GetProperty("Account_Name"), "id")));
        Assert.Equal("hot", Text(contact.GetProperty("Tag")[0], "name"));
        var deal = await ReadAsync("Deals", Id(details, "Deals"));
        Assert.Equal(Id(details, "Contacts"), Text(deal.GetProperty("Contact_Name"), "id"));
        Assert.Equal(100.5, deal.GetProperty("Amount").GetDouble());
        Assert.True((await ReadAsync("Leads", lead)).GetProperty("$converted").GetBoolean());
    }

    [Fact]
    public async Task A_lead_without_a_company_becomes_a_contact_only()
    {
        var (_, details) = await ConvertAsync(await AddAsync("Leads", new { Last_Name = "Boyle" }), "{}");

        Assert.Equal("Boyle", Name(details, "Contacts"));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (details.GetProperty("Accounts").ValueKind, details.GetProperty("Deals").ValueKind));
    }

    [Fact]
    public async Task A_lead_can_be_added_to_records_that_exist()
    {
        var account = await AddAsync("Accounts", new { Account_Name = "Copper Ltd", Phone = "1" });
        var contact = await AddAsync("Contacts", new { Last_Name = "Old", Phone = "1" });
        var first = await AddAsync("Leads", new { Last_Name = "New", Company = "Copper Ltd", Phone = "2" });
        var second = await AddAsync("Leads", new { Last_Name = "Newer", Company = "Copper Ltd" });
        var (_, kept) = await ConvertAsync(first, $$"""{"Accounts":"{{account}}","Contacts":"{{contact}}"}""");
        Assert.Equal("1", Text(await ReadAsync("Contacts", contact), "Phone"));

        var (_, overwritten) = await ConvertAsync(second, $$"""{"Contacts":{"id":"{{contact}}"},"add_to_existing_record":true,"overwrite":true}""");
        Assert.Equal((account, contact), (Id(kept, "Accounts"), Id(kept, "Contacts")));
        Assert.Equal((account, contact), (Id(overwritten, "Accounts"), Id(overwritten, "Contacts")));
        Assert.Equal("Newer", Text(await ReadAsync("Contacts", contact), "Last_Name"));
    }

    [Fact]
    public async Task A_lead_is_converted_once_and_not_changed_afterwards()
    {
        var lead = await AddAsync("Leads", new { Last_Name = "Boyle" });
        await ConvertAsync(lead, "{}");
        var (status, body) = await PostAsync($"/crm/v8/Leads/{lead}/actions/convert", """{"data":[{}]}""");

        Assert.Equal((HttpStatusCode.BadRequest, "ID_ALREADY_CONVERTED"), (status, Text(body, "code")));
        Assert.Equal(1, body.GetProperty("details").GetProperty("resource_path_index").GetInt32());
        Assert.Equal("CONVERTED_RECORD", Text(await RowAsync(HttpMethod.Put, "/crm/v8/Leads", new { id = lead, Last_Name = "B" }), "code"));
    }

    [Theory]
    [InlineData("""{"Deals":{"Stage":"Qualification"}}""", "MANDATORY_NOT_FOUND", "$.data[0].Deals.Deal_Name")]
    [InlineData("""{"Deals":{"Deal_Name":"A","Stage":"Nearly"}}""", "MAPPING_MISMATCH", "$.data[0].Deals.Stage")]
    [InlineData("""{"assign_to":{"id":"12"}}""", "INVALID_DATA", "$.data[0].assign_to.id")]
    [InlineData("""{"Accounts":{"id":"12"}}""", "INVALID_DATA", "$.data[0].Accounts.id")]
    [InlineData("""{"overwrite":"yes"}""", "INVALID_DATA", "$.data[0].overwrite")]
    [InlineData("""{"Deal":{}}""", "INVALID_DATA", "$.data[0].Deal")]
    public async Task A_request_that_is_wrong_writes_nothing(string options, string code, string path)
    {
        var lead = await AddAsync("Leads", new { Last_Name = "Boyle", Company = "Copper Ltd" });
        var (status, body) = await PostAsync($"/crm/v8/Leads/{lead}/actions/convert", $$"""{"data":[{{options}}]}""");
        var error = body.TryGetProperty("data", out var rows) ? rows[0] : body;

        Assert.Equal((HttpStatusCode.BadRequest, code, path), (status, Text(error, "code"), Text(error.GetProperty("details"), "json_path")));
        Assert.False((await ReadAsync("Leads", lead)).TryGetProperty("$converted", out _));
        Assert.Equal(HttpStatusCode.NoContent, (await CallAsync(HttpMethod.Get, "/crm/v8/Accounts?fields=Account_Name")).Status);
    }

    [Fact]
    public async Task An_unknown_lead_is_refused() => Assert.Equal(
        "INVALID_DATA",
        Text((await PostAsync("/crm/v8/Leads/12/actions/convert", """{"data":[{}]}""")).Body, "code"));

    private async Task<(HttpStatusCode Status, JsonElement Details)> ConvertAsync(string lead, string options)
    {
        var (status, body) = await PostAsync($"/crm/v8/Leads/{lead}/actions/convert", $$"""{"data":[{{options}}]}""");
        return (status, body.GetProperty("data")[0].GetProperty("details"));
    }

    private static string Name(JsonElement details, string module) => Text(details.GetProperty(module), "name");

    private static string Id(JsonElement details, string module) => Text(details.GetProperty(module), "id");
}
