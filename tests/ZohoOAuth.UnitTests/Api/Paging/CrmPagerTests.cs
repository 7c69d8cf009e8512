using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Paging;

/// <summary>The lists of the CRM that have pages of their own kind.</summary>
public sealed class CrmPagerTests : IDisposable
{
    private const string Emails = "/crm/v8/Leads/36/Emails";
    private const string Timeline = "/crm/v8/Leads/36/__timeline";

    private static readonly Product Crm = Array.Find(ProductTable.Rows, product => product.Name == "CRM")!;

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Emails_are_followed_by_their_index()
    {
        _bench.Zoho
            .Answer("""{"Emails":[{"n":1}],"info":{"count":1,"next_index":"a&b","prev_index":null,"per_page":10,"more_records":true}}""")
            .Answer("""{"Emails":[{"n":2}],"info":{"count":1,"next_index":"c","prev_index":"x","per_page":10,"more_records":true}}""")
            .Answer("""{"Emails":[{"n":3}],"info":{"count":1,"next_index":null,"prev_index":"a&b","per_page":10,"more_records":false}}""");

        Assert.Equal([1, 2, 3], await ReadAsync(new() { Path = Emails, Query = [new("type", "user_emails")] }));

        Assert.Equal(
            ["?type=user_emails", "?type=user_emails&index=a%26b", "?type=user_emails&index=c"], _bench.Zoho.Seen.Select(seen => seen.Address.Query));
    }

    [Fact]
    public async Task Emails_without_an_index_to_follow_end()
    {
        _bench.Zoho.Answer("""{"Emails":[{"n":1}],"info":{"next_index":null,"more_records":true}}""");

        Assert.Equal([1], await ReadAsync(new() { Path = Emails }));

        _ = _bench.Zoho.Only;
    }

    [Theory]
    [InlineData(Timeline, "200")]
    [InlineData(Timeline + "?per_page=50", "50")]
    public async Task The_timeline_has_no_page_size_beside_its_token(string path, string size)
    {
        _bench.Zoho
            .Answer("""{"__timeline":[{"n":1}],"info":{"per_page":200,"more_records":true,"next_page_token":"t1"}}""")
            .Answer("""{"__timeline":[{"n":2}],"info":{"more_records":true,"next_page_token":"t2"}}""")
            .Answer("""{"__timeline":[{"n":3}],"info":{"more_records":false,"next_page_token":null}}""");

        Assert.Equal([1, 2, 3], await ReadAsync(new() { Path = path }));

        Assert.Equal([$"?per_page={size}", "?page_token=t1", "?page_token=t2"], _bench.Zoho.Seen.Select(seen => seen.Address.Query));
    }

    [Fact]
    public async Task The_timeline_from_a_token_of_the_users_has_no_page_size()
    {
        _bench.Zoho.Answer("""{"__timeline":[{"n":1}],"info":{"more_records":false}}""");

        await ReadAsync(new() { Path = Timeline, Query = [new("page_token", "mine")] });

        Assert.Equal("?page_token=mine", _bench.Zoho.Only.Address.Query);
    }

    [Fact]
    public async Task A_page_in_the_path_is_replaced_and_the_rest_of_the_path_stays()
    {
        _bench.Zoho
            .Answer("""{"data":[{"n":1}],"info":{"more_records":true}}""")
            .Answer("""{"data":[{"n":2}],"info":{"more_records":true,"next_page_token":"t"}}""")
            .Answer("""{"data":[{"n":3}],"info":{"more_records":false}}""");

        Assert.Equal([1, 2, 3], await ReadAsync(new() { Path = "/crm/v8/Leads?page=1&fields=a,b%2Cc&per_page=200" }));

        Assert.Equal(
            ["?page=1&fields=a,b%2Cc&per_page=200", "?fields=a,b%2Cc&per_page=200&page=2", "?fields=a,b%2Cc&per_page=200&page_token=t"],
            _bench.Zoho.Seen.Select(seen => seen.Address.Query));
    }

    [Fact]
    public async Task A_search_that_is_a_POST_has_pages_and_is_a_query()
    {
        _bench.Zoho
            .Answer("""{"data":[{"n":1}],"info":{"more_records":true}}""")
            .Answer("""{"data":[{"n":2}],"info":{"more_records":false}}""");
        var request = new ApiRequest { Path = "/crm/v8/Leads/search", Method = "POST", Body = Encoding.UTF8.GetBytes("""{"criteria":[]}""") };

        Assert.True(Pager.Of(Crm, request).IsQuery(request));
        Assert.False(Pager.Of(Crm, request with { Path = "/crm/v8/Leads" }).IsQuery(request with { Path = "/crm/v8/Leads" }));
        Assert.Equal([1, 2], await ReadAsync(request));
        Assert.All(_bench.Zoho.Seen, seen => Assert.Equal("""{"criteria":[]}""", seen.Body));
        Assert.Equal([null, "2"], _bench.Zoho.Seen.Select(seen => seen.Query.GetValueOrDefault("page")));
    }

    private async Task<List<int>> ReadAsync(ApiRequest request)
    {
        using var paginator = new Paginator(
            _bench.Services.Api, request, Pager.Of(Crm, request), Sample.Token(), _bench.Trace, null, CancellationToken.None);
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
