using System.Text.Json;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Paging;

public sealed class PageWalkTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Numbers_lead_where_there_is_no_token()
    {
        _bench.Zoho
            .Answer(Page(1, """ "page":1,"more_records":true """))
            .Answer(Page(2, """ "page":2,"more_records":true,"next_page_token":null """))
            .Answer(Page(3, """ "page":3,"more_records":false """));

        Assert.Equal([1, 2, 3], await ReadAsync());

        Assert.Equal([null, "2", "3"], _bench.Zoho.Seen.Select(seen => seen.Query.GetValueOrDefault("page")));
        Assert.All(_bench.Zoho.Seen, seen => Assert.Equal("200", seen.Query["per_page"]));
        Assert.All(_bench.Zoho.Seen, seen => Assert.Equal("Email", seen.Query["fields"]));
    }

    [Fact]
    public async Task A_token_replaces_the_number()
    {
        _bench.Zoho
            .Answer(Page(1, """ "page":1,"more_records":true,"next_page_token":"t&1" """))
            .Answer(Page(2, """ "page":2,"more_records":true,"next_page_token":"t2" """))
            .Answer(Page(3, """ "more_records":false,"next_page_token":"t3" """));

        Assert.Equal([1, 2, 3], await ReadAsync(new() { Path = "/crm/v8/Leads", Query = [new("page", "1")] }));

        Assert.Equal([null, "t&1", "t2"], _bench.Zoho.Seen.Select(seen => seen.Query.GetValueOrDefault("page_token")));
        Assert.Equal(["1", null, null], _bench.Zoho.Seen.Select(seen => seen.Query.GetValueOrDefault("page")));
    }

    [Fact]
    public async Task The_users_page_size_is_kept_wherever_it_stands()
    {
        _bench.Zoho.Answer(Page(1, """ "more_records":false """)).Answer(Page(1, """ "more_records":false """));

        await ReadAsync(new() { Path = "/crm/v8/Leads", Query = [new("per_page", "10")] });
        await ReadAsync(new() { Path = "/crm/v8/Leads?per_page=20" });

        Assert.Equal(["?per_page=10", "?per_page=20"], _bench.Zoho.Seen.Select(seen => seen.Address.Query));
    }

    [Theory]
    [InlineData("", 204)]
    [InlineData("""{"data":[],"info":{"more_records":true,"page":1}}""", 200)]
    [InlineData("""{"data":[{"n":1}]}""", 200)]
    [InlineData("""{"data":[{"n":1}],"info":[1]}""", 200)]
    [InlineData("""[{"n":1}]""", 200)]
    [InlineData("7", 200)]
    public async Task The_last_page_is_the_last(string body, int status)
    {
        _bench.Zoho.Answer(body, status);

        await ReadAsync();

        _ = _bench.Zoho.Only;
    }

    [Theory]
    [InlineData("""{"data":[{"n":1}],"info":{"more_records":"true","page":1}}""")]
    [InlineData("""{"data":[{"n":1}],"info":{"more_records":true}}""")]
    [InlineData("""{"data":[{"n":1}],"info":{"more_records":true,"page":{}}}""")]
    [InlineData("""{"data":[{"n":1}],"info":{"more_records":true,"next_page_token":7}}""")]
    public async Task A_page_that_says_there_are_more_is_not_the_last_whatever_else_it_says(string body)
    {
        _bench.Zoho.Answer(body).Answer(string.Empty, 204);

        Assert.Equal([1], await ReadAsync());

        Assert.Equal("2", _bench.Zoho.Seen[1].Query["page"]);
    }

    [Fact]
    public async Task A_server_that_gives_the_same_page_again_and_again_is_left()
    {
        const string Same = """{"data":[{"id":"1","n":1},{"id":"2","n":2}],"info":{"more_records":true}}""";
        _bench.Zoho.Answer(Same).Answer(Same);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => ReadAsync());
    }

    /// <summary>Products give no id, or one record a page, and the number of the page in the envelope is always another.</summary>
    [Theory]
    [InlineData("""[{"n":1},{"n":2}]""")]
    [InlineData("""[{"id":"1","n":1}]""")]
    [InlineData("""[{"n":1}]""")]
    public async Task Records_that_come_again_are_no_new_page_whatever_they_are(string records)
    {
        for (var page = 1; page <= 3; page++)
        {
            _bench.Zoho.Answer($$"""{"data":{{records}},"info":{"page":{{page}},"more_records":true} }""");
        }

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => ReadAsync());

        Assert.Equal(2, _bench.Zoho.Seen.Count(seen => seen.Query.GetValueOrDefault("page") is null or "2"));
    }

    [Fact]
    public async Task Pages_that_go_in_a_circle_end()
    {
        foreach (var number in new[] { 1, 2, 1, 2, 1, 2 })
        {
            _bench.Zoho.Answer(Page(number, """ "more_records":true """));
        }

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => ReadAsync());
    }

    [Fact]
    public async Task A_token_that_was_used_is_not_used_again_and_its_page_is_kept()
    {
        _bench.Zoho.Answer(Page(1, """ "more_records":true,"next_page_token":"t1" """)).Answer(Page(2, """ "more_records":true,"next_page_token":"t1" """));
        using var paginator = Walk();
        using var first = await paginator.NextAsync(_ => long.MaxValue);
        using var second = await paginator.NextAsync(_ => long.MaxValue);

        Assert.Equal(2, second!.Records[0].GetProperty("n").GetInt32());
        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => paginator.NextAsync(_ => long.MaxValue));
        Assert.Equal(2, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task A_page_in_the_middle_that_is_empty_or_204_ends_it()
    {
        _bench.Zoho.Answer(Page(1, """ "page":1,"more_records":true """)).Answer(string.Empty, 204);

        Assert.Equal([1], await ReadAsync());
    }

    [Theory]
    [InlineData("""{"data":[{"n":1},{"n":""")]
    [InlineData("garbage")]
    [InlineData("<html>maintenance</html>")]
    public async Task Garbage_between_pages_is_an_error_and_not_the_end(string body)
    {
        _bench.Zoho.Answer(Page(1, """ "page":1,"more_records":true """)).Answer(body);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => ReadAsync());
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_one_record_does_not_cost_the_page()
    {
        _bench.Zoho.Answer("""{"data":[{"n":1,"Last_Name":"cut \ud83d"},{"n":2,"Last_Name":"\ud83d\ude00 \\ud83d"}],"info":{"more_records":true,"next_page_token":"\udc00"}}""")
            .Answer("""{"data":[],"info":{}}""");
        using var paginator = Walk();

        using var page = (await paginator.NextAsync(_ => 0))!;
        var names = page.Records.Select(record => record.GetProperty("Last_Name").GetString());

        Assert.Equal(["cut \uFFFD", "😀 \\ud83d"], names);
    }

    [Fact]
    public async Task A_byte_that_is_no_utf8_does_not_cost_the_page()
    {
        _bench.Zoho.AnswerWith(
            _ => Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent([.. "{\"data\":[{\"n\":1,\"name\":\"a"u8, 0xC3, .. "b\"}]}"u8]) }));

        using var paginator = Walk();
        using var page = (await paginator.NextAsync(_ => 0))!;

        Assert.Equal("a\uFFFDb", page.Root.GetProperty("data")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_token_that_dies_between_pages_is_replaced_for_all_that_follow()
    {
        _bench.Zoho.Answer(Page(1, """ "page":1,"more_records":true """)).Answer("""{"code":"INVALID_TOKEN"}""", 401).Answer(Sample.RefreshAnswer())
            .Answer(Page(2, """ "page":2,"more_records":true """)).Answer(Page(3, """ "page":3,"more_records":false """));

        Assert.Equal([1, 2, 3], await ReadAsync());

        Assert.Equal(5, _bench.Zoho.Seen.Count);
        Assert.EndsWith(Sample.NewAccessToken, _bench.Zoho.Seen[4].Authorization!, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_page_is_read_or_refused() =>
        Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith("data", "info", "more_records", "page", "next_page_token")).Sample(body =>
        {
            var response = new HttpResponse
            {
                RequestUri = new Uri("https://www.zohoapis.eu/x"),
                Status = 200,
                Body = new(body),
                Headers = new Dictionary<string, string[]>(),
            };
            try
            {
                using var page = new Page(response, ApiJson.Parse(response));
                foreach (var rule in PageRules.ByName.Values.Append(null))
                {
                    _ = Pager.Of(rule).Advance(new() { Path = "/x" }, new PageCursor(), page);
                }
            }
            catch (ZohoOAuthException error)
            {
                Assert.Equal(ErrorIds.UnexpectedResponse, error.ErrorId);
            }
        }, iter: 3_000);

    private static string Page(int number, string info) => $$"""{"data":[{"n":{{number}} }],"info":{ {{info}} } }""";

    private Paginator Walk(ApiRequest? request = null) => new(
        _bench.Services.Api,
        request ?? new() { Path = "/crm/v8/Leads", Query = [new("fields", "Email")] },
        Pager.Of(PageRules.Crm), Sample.Token(), _bench.Trace, null, CancellationToken.None);

    private async Task<List<int>> ReadAsync(ApiRequest? request = null)
    {
        using var paginator = Walk(request);
        var numbers = new List<int>();
        while (await paginator.NextAsync(_ => long.MaxValue) is { } page)
        {
            using (page)
            {
                numbers.AddRange(page.Records.Where(record => record.ValueKind == JsonValueKind.Object).Select(record => record.GetProperty("n").GetInt32()));
            }
        }

        return numbers;
    }
}
