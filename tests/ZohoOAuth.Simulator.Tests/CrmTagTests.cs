using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Tags of modules and of records.</summary>
public sealed class CrmTagTests : CrmWriteTest
{
    private const string Tags = "/crm/v8/settings/tags?module=Leads";

    [Fact]
    public async Task Tags_are_created_listed_changed_and_deleted()
    {
        var (status, created) = await PostAsync(Tags, """{"tags":[{"name":"hot","color_code":"#F17574"},{"name":"HOT"},{"name":"cold"}]}""");
        var rows = created.GetProperty("tags");
        var id = Text(rows[0].GetProperty("details"), "id");

        Assert.Equal(HttpStatusCode.MultiStatus, status);
        Assert.Equal(["tags created successfully", "duplicate data", "tags created successfully"], rows.EnumerateArray().Select(row => Text(row, "message")));
        Assert.Equal(("$.tags[1].name", id), (Text(rows[1].GetProperty("details"), "json_path"), Text(rows[1].GetProperty("details"), "id")));

        var (_, changed) = await CallAsync(HttpMethod.Put, $"/crm/v8/settings/tags/{id}?module=Leads", """{"tags":[{"name":"hotter"}]}""");
        Assert.Equal("#F17574", Text(changed.GetProperty("tags")[0].GetProperty("details"), "color_code"));
        Assert.Equal(["hotter", "cold"], await NamesAsync());

        var (_, deleted) = await CallAsync(HttpMethod.Delete, $"/crm/v8/settings/tags/{id}");
        Assert.Equal("tags deleted successfully", Text(deleted.GetProperty("tags")[0], "message"));
        Assert.Equal(["cold"], await NamesAsync());
    }

    [Theory]
    [InlineData("""{"tags":[{}]}""", "MANDATORY_NOT_FOUND")]
    [InlineData("""{"tags":[{"name":1}]}""", "INVALID_DATA")]
    [InlineData("""{"tags":[{"name":"aaaaaaaaaaaaaaaaaaaaaaaaaa"}]}""", "INVALID_DATA")]
    [InlineData("""{"tags":[{"name":"a","color_code":"red"}]}""", "INVALID_DATA")]
    [InlineData("""{"tags":[{"name":"a","color_code":"#1234567"}]}""", "INVALID_DATA")]
    [InlineData("""{"tags":[]}""", "MANDATORY_NOT_FOUND")]
    [InlineData("""{"tags":{}}""", "INVALID_DATA")]
    public async Task A_tag_that_is_wrong_is_refused(string body, string code)
    {
        var (status, response) = await PostAsync(Tags, body);
        var error = response.TryGetProperty("tags", out var rows) ? rows[0] : response;

        Assert.Equal((HttpStatusCode.BadRequest, code), (status, Text(error, "code")));
    }

    [Fact]
    public async Task The_module_must_be_named_and_exist()
    {
        var (_, missing) = await CallAsync(HttpMethod.Get, "/crm/v8/settings/tags");
        Assert.Equal(("REQUIRED_PARAM_MISSING", "module"), (Text(missing, "code"), Text(missing.GetProperty("details"), "param")));
        Assert.Equal("INVALID_MODULE", Text((await CallAsync(HttpMethod.Get, "/crm/v8/settings/tags?module=Nothing")).Body, "code"));
    }

    [Fact]
    public async Task Records_get_tags_and_lose_them()
    {
        var first = await AddAsync("Leads", new { Last_Name = "A" });
        var second = await AddAsync("Leads", new { Last_Name = "B" });
        var (_, added) = await PostAsync($"/crm/v8/Leads/actions/add_tags?ids={first},{second}&", """{"tags":[{"name":"hot"},{"name":"new"}]}""");
        Assert.Equal("2", Text(added, "success_count"));
        Assert.Equal("tags updated successfully", Text(added.GetProperty("data")[0], "message"));
        Assert.Equal(["hot", "new"], await TagsOfAsync(second));

        await PostAsync($"/crm/v8/Leads/{first}/actions/add_tags?over_write=true", """{"tags":[{"name":"won"}]}""");
        Assert.Equal(["won"], await TagsOfAsync(first));
        await PostAsync($"/crm/v8/Leads/{second}/actions/remove_tags", """{"tags":[{"name":"HOT"}]}""");
        Assert.Equal(["new"], await TagsOfAsync(second));

        Assert.Equal("INVALID_DATA", Text((await PostAsync("/crm/v8/Leads/12/actions/add_tags", """{"tags":[{"name":"hot"}]}""")).Body.GetProperty("data")[0], "code"));
        Assert.Equal("MANDATORY_NOT_FOUND", Text((await PostAsync("/crm/v8/Leads/actions/add_tags", """{"tags":[{"name":"hot"}]}""")).Body, "code"));
        Assert.Equal("EXPECTED_FIELD_MISSING", Text((await PostAsync($"/crm/v8/Leads/{first}/actions/remove_tags", """{"tags":[{}]}""")).Body, "code"));
    }

    [Fact]
    public async Task A_merge_moves_the_records_to_the_tag_that_stays()
    {
        var record = await AddAsync("Leads", new { Last_Name = "A", Tag = new[] { new { name = "old" } } });
        var old = Text((await ReadAsync("Leads", record)).GetProperty("Tag")[0], "id");
        var (_, created) = await PostAsync(Tags, """{"tags":[{"name":"kept"}]}""");
        var kept = Text(created.GetProperty("tags")[0].GetProperty("details"), "id");
        await PostAsync($"/crm/v8/settings/tags/{kept}/actions/merge", $$"""{"tags":[{"conflict_id":"{{old}}"}]}""");

        Assert.Equal(["kept"], await TagsOfAsync(record));
        Assert.Equal(["kept"], await NamesAsync());
        var (_, count) = await CallAsync(HttpMethod.Get, $"/crm/v8/settings/tags/{kept}/actions/records_count?module=Leads");
        Assert.Equal("1", Text(count, "count"));
    }

    private async Task<IEnumerable<string>> NamesAsync() =>
        Names((await CallAsync(HttpMethod.Get, Tags)).Body.GetProperty("tags"));

    private async Task<IEnumerable<string>> TagsOfAsync(string id) => Names((await ReadAsync("Leads", id)).GetProperty("Tag"));

    private static IEnumerable<string> Names(JsonElement tags) => tags.EnumerateArray().Select(tag => Text(tag, "name"));
}
