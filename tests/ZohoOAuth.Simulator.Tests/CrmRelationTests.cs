using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Related records.</summary>
public sealed class CrmRelationTests : CrmWriteTest
{
    [Fact]
    public async Task A_lookup_makes_a_related_list()
    {
        var account = await AddAsync("Accounts", new { Account_Name = "Copper Ltd" });
        var first = await AddAsync("Contacts", new { Last_Name = "A", Account_Name = new { id = account } });
        var second = await AddAsync("Contacts", new { Last_Name = "B", Account_Name = new { id = account } });
        await AddAsync("Contacts", new { Last_Name = "C" });
        var (_, page) = await CallAsync(HttpMethod.Get, $"/crm/v8/Accounts/{account}/Contacts?fields=Last_Name&per_page=1&");

        Assert.Equal($$"""[{"id":"{{second}}","Last_Name":"B"}]""", page.GetProperty("data").GetRawText());
        Assert.True(page.GetProperty("info").GetProperty("more_records").GetBoolean());
        var (_, last) = await CallAsync(HttpMethod.Get, $"/crm/v8/Accounts/{account}/Contacts?fields=Last_Name&per_page=1&page=2");
        Assert.Equal(first, Text(last.GetProperty("data")[0], "id"));
        Assert.False(last.GetProperty("info").GetProperty("more_records").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent, (await CallAsync(HttpMethod.Get, $"/crm/v8/Accounts/{account}/Deals?fields=Deal_Name")).Status);
    }

    [Fact]
    public async Task A_campaign_has_the_members_that_a_request_adds()
    {
        var campaign = await AddAsync("Campaigns", new { Campaign_Name = "Spring" });
        var lead = await AddAsync("Leads", new { Last_Name = "A" });
        var contact = await AddAsync("Contacts", new { Last_Name = "B" });
        var added = await RowAsync(HttpMethod.Put, $"/crm/v8/Campaigns/{campaign}/Leads", new { id = lead, Member_Status = "Active" });
        await RowAsync(HttpMethod.Put, $"/crm/v8/Contacts/{contact}/Campaigns/{campaign}", new { Member_Status = "Planning" });

        Assert.Equal(("relation added", lead), (Text(added, "message"), Text(added.GetProperty("details"), "id")));
        var members = await ListAsync($"/crm/v8/Campaigns/{campaign}/Leads");
        Assert.Equal($$"""[{"id":"{{lead}}","Last_Name":"A","Member_Status":"Active"}]""", members.GetRawText());
        Assert.Equal("Planning", Text(Assert.Single((await ListAsync($"/crm/v8/Campaigns/{campaign}/Contacts")).EnumerateArray()), "Member_Status"));
        var (_, one) = await CallAsync(HttpMethod.Get, $"/crm/v8/Leads/{lead}/Campaigns/{campaign}?fields=Campaign_Name");
        Assert.Equal("Spring", Text(one.GetProperty("data")[0], "Campaign_Name"));

        var (_, removed) = await CallAsync(HttpMethod.Delete, $"/crm/v8/Campaigns/{campaign}/Leads?ids={lead},12&");
        Assert.Equal(["relation removed", "the related id given seems to be invalid"], removed.GetProperty("data").EnumerateArray().Select(row => Text(row, "message")));
        Assert.Equal(HttpStatusCode.NoContent, (await CallAsync(HttpMethod.Get, $"/crm/v8/Leads/{lead}/Campaigns?fields=Campaign_Name")).Status);
    }

    [Fact]
    public async Task A_deleted_record_is_no_longer_related()
    {
        var product = await AddAsync("Products", new { Product_Name = "A" });
        var deal = await AddAsync("Deals", new { Deal_Name = "B", Stage = "Qualification" });
        await RowAsync(HttpMethod.Put, $"/crm/v8/Deals/{deal}/Products", new { id = product });
        Assert.Equal(product, Text((await CallAsync(HttpMethod.Get, $"/crm/v8/Deals/{deal}/Products?fields=Product_Name")).Body.GetProperty("data")[0], "id"));

        await CallAsync(HttpMethod.Delete, $"/crm/v8/Products/{product}");
        Assert.Equal(HttpStatusCode.NoContent, (await CallAsync(HttpMethod.Get, $"/crm/v8/Deals/{deal}/Products?fields=Product_Name")).Status);
    }

    [Theory]
    [InlineData("GET", "Leads/3652397000000649013/Deals?fields=id", "INVALID_DATA", "the relation name given seems to be invalid")]
    [InlineData("GET", "Leads/3652397000000649013/Nothing?fields=id", "INVALID_DATA", "the relation name given seems to be invalid")]
    [InlineData("GET", "Leads/12/Campaigns?fields=id", "INVALID_DATA", "the id given seems to be invalid")]
    [InlineData("GET", "Leads/3652397000000649013/Campaigns/12?fields=id", "INVALID_DATA", "the related id given seems to be invalid")]
    [InlineData("GET", "Leads/3652397000000649013/Campaigns", "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing")]
    [InlineData("GET", "Leads/3652397000000649013/Campaigns?fields=id&page=0", "INVALID_DATA", "the value given seems to be invalid")]
    [InlineData("DELETE", "Leads/3652397000000649013/Campaigns", "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing")]
    [InlineData("PUT", "Leads/3652397000000649013/Campaigns", "INVALID_DATA", "the related id given seems to be invalid")]
    public async Task A_relation_that_does_not_exist_is_refused(string method, string path, string code, string message)
    {
        var body = method == "PUT" ? """{"data":[{"id":"12"}]}""" : null;
        var (status, response) = await CallAsync(new HttpMethod(method), $"/crm/v8/{path}", body);
        var error = response.TryGetProperty("data", out var rows) ? rows[0] : response;

        Assert.Equal((HttpStatusCode.BadRequest, code, message), (status, Text(error, "code"), Text(error, "message")));
    }

    [Fact]
    public async Task A_list_of_a_lookup_is_not_changed_here()
    {
        var account = await AddAsync("Accounts", new { Account_Name = "Copper Ltd" });
        var (status, body) = await CallAsync(HttpMethod.Put, $"/crm/v8/Accounts/{account}/Contacts", """{"data":[{"id":"12"}]}""");

        Assert.Equal((HttpStatusCode.BadRequest, "CANNOT_BE_UPDATED"), (status, Text(body, "code")));
    }

    [Fact]
    public async Task A_relation_has_its_own_values_only()
    {
        var campaign = await AddAsync("Campaigns", new { Campaign_Name = "Spring" });
        var lead = await AddAsync("Leads", new { Last_Name = "A" });
        var path = $"/crm/v8/Campaigns/{campaign}/Leads/{lead}";

        Assert.Equal("$.data[0].Status", Text((await RowAsync(HttpMethod.Put, path, new { Status = "Active" })).GetProperty("details"), "json_path"));
        Assert.Equal("INVALID_DATA", Text(await RowAsync(HttpMethod.Put, path, new { Member_Status = 1 }), "code"));
    }

    private async Task<JsonElement> ListAsync(string path) =>
        (await CallAsync(HttpMethod.Get, $"{path}?fields=Last_Name,Member_Status")).Body.GetProperty("data");
}
