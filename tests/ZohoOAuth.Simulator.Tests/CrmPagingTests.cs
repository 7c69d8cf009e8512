using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Paging: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html.</summary>
public sealed class CrmPagingTests : SimulatorTest
{
    [Fact]
    public async Task Numbered_pages_reach_the_end_of_a_small_module()
    {
        var token = await AccessTokenAsync();
        var first = await ReadAsync(token, "/crm/v8/Leads?fields=Email");
        var last = await ReadAsync(token, "/crm/v8/Leads?fields=Email&page=3");

        Assert.Equal((200, 200, 1, true), Numbers(first));
        Assert.Equal((200, 50, 3, false), Numbers(last));
        Assert.Equal(JsonValueKind.Null, last.GetProperty("info").GetProperty("next_page_token").ValueKind);
    }

    [Fact]
    public async Task A_page_token_goes_on_where_numbers_end()
    {
        var token = await AccessTokenAsync();
        var ids = new HashSet<string>();
        string? pageToken = null;
        var pages = 0;
        do
        {
            var page = await ReadAsync(token, "/crm/v8/Contacts?fields=Email&per_page=200" + (pageToken is null ? "" : $"&page_token={pageToken}"));
            ids.UnionWith(Ids(page));
            pageToken = page.GetProperty("info").GetProperty("next_page_token").GetString();
            pages++;
        }
        while (pageToken is not null);

        Assert.Equal((2450, 13), (ids.Count, pages));
    }

    [Theory]
    [InlineData("v2")]
    [InlineData("v8")]
    public async Task A_list_is_sorted_by_id_and_the_newest_record_comes_first(string version)
    {
        var token = await AccessTokenAsync();
        var first = await ReadAsync(token, $"/crm/{version}/Leads?fields=Email");
        var last = await ReadAsync(token, $"/crm/{version}/Leads?fields=Email&page=3");

        Assert.Equal(("id", "desc"), (Text(first.GetProperty("info"), "sort_by"), Text(first.GetProperty("info"), "sort_order")));
        Assert.Equal(["3652397000000649462", "3652397000000649461"], Ids(first).Take(2));
        Assert.Equal(["3652397000000649014", "3652397000000649013"], Ids(last).TakeLast(2));
    }

    [Fact]
    public async Task A_new_record_is_the_first_of_a_list()
    {
        var token = await AccessTokenAsync();
        await ReadAsync(token, "/crm/v8/Leads?fields=Last_Name");
        using var content = new StringContent("""{"data":[{"Last_Name":"Doe"}]}""");
        using var added = await SendAsync(token, HttpMethod.Post, "/crm/v8/Leads", content);

        var list = await ReadAsync(token, "/crm/v8/Leads?fields=Last_Name");
        Assert.Equal(Text((await JsonAsync(added)).GetProperty("data")[0].GetProperty("details"), "id"), Ids(list).First());
        Assert.Equal("Doe", Text(list.GetProperty("data")[0], "Last_Name"));
    }

    [Theory]
    [InlineData("page=11", "400 DISCRETE_PAGINATION_LIMIT_EXCEEDED")]
    [InlineData("page=21&per_page=100", "400 DISCRETE_PAGINATION_LIMIT_EXCEEDED")]
    [InlineData("page=10", "200")]
    [InlineData("per_page=201", "400 INVALID_DATA")]
    [InlineData("per_page=0", "400 INVALID_DATA")]
    [InlineData("page=first", "400 INVALID_DATA")]
    [InlineData("page_token=nonsense", "400 TOKEN_BOUND_DATA_MISMATCH")]
    public async Task Pages_out_of_bounds_are_refused(string query, string expected) =>
        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(), $"/crm/v8/Contacts?fields=Email&{query}"));

    [Fact]
    public async Task A_page_token_is_bound_to_its_parameters_and_to_a_day()
    {
        var token = await AccessTokenAsync();
        var page = await ReadAsync(token, "/crm/v8/Contacts?per_page=100&fields=Email");
        var next = Text(page.GetProperty("info"), "next_page_token");

        Assert.Equal("400 TOKEN_BOUND_DATA_MISMATCH", await CrmCodeAsync(token, $"/crm/v8/Contacts?per_page=200&fields=Email&page_token={next}"));
        Assert.Equal("400 TOKEN_BOUND_DATA_MISMATCH", await CrmCodeAsync(token, $"/crm/v8/Leads?per_page=100&fields=Email&page_token={next}"));
        Assert.Equal("400 AMBIGUITY_DURING_PROCESSING", await CrmCodeAsync(token, $"/crm/v8/Contacts?page=2&per_page=100&fields=Email&page_token={next}"));
        Zoho.Clock.Advance(TimeSpan.FromHours(24));
        token = await AccessTokenAsync();
        Assert.Equal("400 EXPIRED_VALUE", await CrmCodeAsync(token, $"/crm/v8/Contacts?per_page=100&fields=Email&page_token={next}"));
    }

    [Fact]
    public async Task Version_2_knows_no_page_tokens()
    {
        var page = await ReadAsync(await AccessTokenAsync(), "/crm/v2/Contacts?page=13");

        Assert.Equal((200, 50, 13, false), Numbers(page));
        Assert.False(page.GetProperty("info").TryGetProperty("next_page_token", out _));
    }

    [Theory]
    [InlineData("/crm/v8/Campaigns?fields=Campaign_Name")]
    [InlineData("/crm/v8/Leads?fields=Email&page=4")]
    [InlineData("/crm/v8/Leads/1")]
    public async Task Nothing_is_204_with_an_empty_body(string path)
    {
        using var response = await GetAsync(await AccessTokenAsync(), path);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(None));
    }

    [Fact]
    public async Task A_hundred_thousand_records_are_the_end_of_page_tokens()
    {
        Zoho.SetRecords("Leads", 100_200);
        var token = await AccessTokenAsync();
        var path = "/crm/v8/Leads?fields=id";
        string? next = null;
        for (var page = 1; page <= 500; page++)
        {
            var response = await ReadAsync(token, next is null ? path : $"{path}&page_token={next}");
            next = Text(response.GetProperty("info"), "next_page_token");
        }

        Assert.Equal("400 PAGINATION_LIMIT_EXCEEDED", await CrmCodeAsync(token, $"{path}&page_token={next}"));
    }

    private async Task<JsonElement> ReadAsync(string token, string path)
    {
        using var response = await GetAsync(token, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await JsonAsync(response);
    }

    private static IEnumerable<string> Ids(JsonElement response) =>
        response.GetProperty("data").EnumerateArray().Select(record => Text(record, "id"));

    private static (int PerPage, int Count, int Page, bool More) Numbers(JsonElement response)
    {
        var info = response.GetProperty("info");
        Assert.Equal(info.GetProperty("count").GetInt32(), response.GetProperty("data").GetArrayLength());
        return (
            info.GetProperty("per_page").GetInt32(),
            info.GetProperty("count").GetInt32(),
            info.GetProperty("page").GetInt32(),
            info.GetProperty("more_records").GetBoolean());
    }
}
