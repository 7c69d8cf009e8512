using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Paging;

public sealed class GraphQlPagerTests
{
    private readonly Pager _pager = Pager.Of(PageRules.GraphQl);

    [Theory]
    [InlineData(
        "{ Records { Leads(limit: 2, offset: 0) { _data { id } _info { more_records next_offset } } } }",
        "{ Records { Leads(limit: 2, offset: 2) { _data { id } _info { more_records next_offset } } } }")]
    [InlineData("{ Records { Leads(where: {a: 1}) { _data { id } } } }", "{ Records { Leads(offset: 2, where: {a: 1}) { _data { id } } } }")]
    [InlineData("{ Records { Leads { _data { id } } } }", "{ Records { Leads(offset: 2){ _data { id } } } }")]
    [InlineData("{ Records { Leads : Contacts(limit: 2) { _data { id } } } }", "{ Records { Leads : Contacts(offset: 2, limit: 2) { _data { id } } } }")]
    public void The_next_page_is_asked_for_by_another_offset(string query, string next)
    {
        var request = Request(query);
        using var page = Page("""{"data":{"Records":{"Leads":{"_data":[{"id":"1"},{"id":"2"}],"_info":{"more_records":true,"next_offset":2}}}}}""");

        var cursor = _pager.Advance(request, _pager.FirstCursor(request), page);

        Assert.Equal(["1", "2"], page.Records.Select(record => record.GetProperty("id").GetString()));
        Assert.Equal(next, QueryOf(_pager.Request(request, cursor!)));
        Assert.Equal(2, cursor!.Position);
        Assert.Equal(next, QueryOf(_pager.Request(request, ResumeToken.Decode(request, ResumeToken.Encode(request, cursor)))));
    }

    [Theory]
    [InlineData("""{"data":{"Records":{"Leads":{"_data":[{"id":"1"}],"_info":{"more_records":false}}}}}""", false)]
    [InlineData("""{"data":{"Records":{"Leads":{"_data":[{"id":"1"}],"_info":{"more_records":true}}}}}""", true)]
    [InlineData(
        """{"data":{"Records":{"A":{"_data":[{"id":"1"}],"_info":{"more_records":true,"next_offset":1}},"B":{"_data":[],"_info":{"more_records":false}}}}}""",
        true)]
    [InlineData("""{"data":{"Records":{}}}""", false)]
    public void Where_nobody_can_say_how_it_goes_on_it_ends_and_tells_whether_it_is_cut(string response, bool isCut)
    {
        var request = Request("{ Records { Leads { _data { id } } } }");
        using var page = Page(response);

        Assert.Null(_pager.Advance(request, _pager.FirstCursor(request), page));
        Assert.Equal(isCut, page.HasMore == true);
    }

    [Theory]
    [InlineData("{ Records { Leads { _data { id } } } }", true)]
    [InlineData("query q { Records { Leads { _data { id } } } }", true)]
    [InlineData(" mutation m { a }", false)]
    public void Only_what_reads_is_a_query(string query, bool isQuery) => Assert.Equal(isQuery, _pager.IsQuery(Request(query)));

    [Fact]
    public void It_is_the_crms_and_posted()
    {
        var crm = Array.Find(ProductTable.Rows, product => product.Name == "CRM");

        Assert.IsType<GraphQlPager>(Pager.Of(crm, Request("{ a }")));
        Assert.IsType<NumberPager>(Pager.Of(crm, new ApiRequest { Path = "/crm/graphql" }));
        Assert.IsType<CoqlPager>(Pager.Of(crm, Request("{ a }") with { Path = "https://www.zohoapis.eu/crm/v8/coql" }));
    }

    [Theory]
    [InlineData("/crm/v8/coql", "select id from Leads limit 0,2000")]
    [InlineData("/crm/v2/coql", "select id from Leads limit 0,200")]
    [InlineData("/crm/v2.1/coql", "select id from Leads limit 0,200")]
    public void A_query_of_the_first_versions_has_smaller_pages(string path, string query)
    {
        var request = new ApiRequest
        {
            Path = path,
            Method = "POST",
            Body = JsonSerializer.SerializeToUtf8Bytes(new { select_query = "select id from Leads" }),
        };
        var pager = Pager.Of(Array.Find(ProductTable.Rows, product => product.Name == "CRM"), request);

        Assert.Contains(query, Encoding.UTF8.GetString(pager.Request(request, pager.FirstCursor(request)).Body!), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_answer_has_a_next_page_or_none() => Foreign.JsonWith("data", "Records", "_info", "more_records", "next_offset", "_data").Sample(body =>
    {
        var request = Request("{ Records { Leads { _data { id } } } }");
        using var page = Page(Encoding.UTF8.GetString(body));

        Assert.True(_pager.Advance(request, _pager.FirstCursor(request), page) is null or { Offset: not null, List: not null });
    });

    private static ApiRequest Request(string query) =>
        new() { Path = "/crm/graphql", Method = "POST", Body = JsonSerializer.SerializeToUtf8Bytes(new { query }) };

    private static string? QueryOf(ApiRequest request)
    {
        using var body = JsonDocument.Parse(request.Body!);
        return body.RootElement.GetProperty("query").GetString();
    }

    private static Page Page(string body) => new(
        new HttpResponse
        {
            RequestUri = new Uri("https://www.zohoapis.eu/crm/graphql"),
            Status = 200,
            Body = new(Encoding.UTF8.GetBytes(body)),
            Headers = new Dictionary<string, string[]>(),
        },
        JsonDocument.Parse(body));
}
