using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Deleted records: https://www.zoho.com/crm/developer/docs/api/v8/get-deleted-records.html.</summary>
public sealed class CrmDeletedTests : SimulatorTest
{
    private const string Path = "/crm/v8/Leads/deleted";

    [Fact]
    public async Task A_deleted_record_is_in_the_recycle_bin_for_60_days_and_known_for_120()
    {
        await DeleteAsync("3652397000000649013");

        var row = Assert.Single(await RowsAsync($"{Path}?type=all"));
        Assert.Equal(("3652397000000649013", "recycle", "Patricia Boyle"), (Text(row, "id"), Text(row, "type"), Text(row.GetProperty("deleted_by"), "name")));
        Assert.Equal("204", await CodeAsync($"{Path}?type=permanent"));

        Zoho.Clock.Advance(TimeSpan.FromDays(60));
        row = Assert.Single(await RowsAsync($"{Path}?type=permanent"));
        Assert.Equal(("permanent", JsonValueKind.Null), (Text(row, "type"), row.GetProperty("display_name").ValueKind));
        Assert.Equal("204", await CodeAsync($"{Path}?type=recycle"));

        Zoho.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal("204", await CodeAsync(Path));
    }

    [Fact]
    public async Task The_latest_comes_first_page_by_page()
    {
        await DeleteAsync("3652397000000649013");
        await DeleteAsync("3652397000000649014");

        Assert.Equal("3652397000000649014", Text(Assert.Single(await RowsAsync($"{Path}?per_page=1")), "id"));
        Assert.Equal("3652397000000649013", Text(Assert.Single(await RowsAsync($"{Path}?per_page=1&page=2&")), "id"));
    }

    [Theory]
    [InlineData("?type=gone", "400 PATTERN_NOT_MATCHED")]
    [InlineData("?per_page=201", "400 INVALID_DATA")]
    [InlineData("?tpye=all", "400 INVALID_REQUEST")]
    [InlineData("", "204")]
    public async Task A_parameter_is_obeyed_or_refused(string query, string expected) => Assert.Equal(expected, await CodeAsync($"{Path}{query}"));

    [Fact]
    public async Task Only_what_was_deleted_after_a_time_comes_and_304_if_nothing_was()
    {
        await DeleteAsync("3652397000000649013");
        Zoho.Clock.Advance(TimeSpan.FromSeconds(10));
        var time = Zoho.Clock.GetUtcNow();
        Assert.Equal(HttpStatusCode.NotModified, await SinceAsync(time));

        Zoho.Clock.Advance(TimeSpan.FromSeconds(10));
        await DeleteAsync("3652397000000649014");
        Assert.Equal(HttpStatusCode.OK, await SinceAsync(time));
    }

    private async Task<HttpStatusCode> SinceAsync(DateTimeOffset time)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Us.ApiDomain, Path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", await AccessTokenAsync());
        request.Headers.IfModifiedSince = time;
        using var response = await Http.SendAsync(request, None);
        return response.StatusCode;
    }

    private async Task DeleteAsync(string id)
    {
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Delete, $"/crm/v8/Leads/{id}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<string> CodeAsync(string path) => await CrmCodeAsync(await AccessTokenAsync(), path);

    private async Task<IEnumerable<JsonElement>> RowsAsync(string path)
    {
        using var response = await GetAsync(await AccessTokenAsync(), path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await JsonAsync(response)).GetProperty("data").EnumerateArray();
    }
}
