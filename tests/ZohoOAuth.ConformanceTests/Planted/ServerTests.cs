using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;
using ZohoOAuth.ConformanceTests.Serving;

namespace ZohoOAuth.ConformanceTests.Planted;

/// <summary>The server's lists are those that documents describe, and a loss is seen.</summary>
public sealed class ServerTests
{
    private static readonly ListOperation Things = ListOperation.Of(PlantedDocument.Get)!;

    private static readonly ListOperation Timeline = Things with
    {
        Operation = Things.Operation with
        {
            Template = "/crm/v8/{module}/{id}/__timeline",
            Parameters = [new Parameter("page_token", "query", false, null)],
        },
        Info = new HashSet<string> { "more_records", "next_page_token" },
    };

    [Theory]
    [InlineData("", 200, true)]
    [InlineData("page=3", 50, false)]
    [InlineData("page=2&per_page=100", 100, true)]
    public void A_page_has_its_records(string query, int count, bool hasMore)
    {
        var page = JsonElement.Parse(Get(Things, 450, query).Body);
        Assert.Equal(count, page.GetProperty("things").GetArrayLength());
        Assert.Equal(hasMore, page.GetProperty("info").GetProperty("more_records").GetBoolean());
        Assert.False(page.GetProperty("info").TryGetProperty("next_page_token", out _));
    }

    [Fact]
    public void A_page_behind_the_end_is_empty() => Assert.Equal(204, Get(Things, 400, "page=3").Status);

    [Theory]
    [InlineData("page_token=200&page=2")]
    [InlineData("page_token=200&per_page=200")]
    [InlineData("page=11")]
    public void A_request_that_the_CRM_refuses_is_refused(string query) => Assert.Equal(400, Get(Timeline, 4000, query).Status);

    [Fact]
    public void A_token_leads_to_the_next_page() => Assert.Contains("\"id\":\"200\"", Get(Timeline, 4000, "page_token=200").Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"id":"0012","list":[{"a":null}],"number":1.50}""", true)]
    [InlineData("""{"id":12,"list":[{"a":null}],"number":1.5}""", false)]
    [InlineData("""{"id":"0012","list":{"a":null},"number":1.5}""", false)]
    [InlineData("""{"id":"0012","list":[{}],"number":1.5}""", false)]
    public void A_loss_is_seen(string other, bool isSame)
    {
        var value = PowerShellValue.Of("""{"id":"0012","list":[{"a":null}],"number":1.5}""");
        Assert.Equal(isSame, JsonElement.DeepEquals(JsonText.Of(value), JsonElement.Parse(other)));
    }

    private static Answer Get(ListOperation list, int total, string query) =>
        new PagedList(list, total).Respond(new ReceivedRequest("GET", "/", query, "", new HeaderDictionary()));
}
