using System.Text;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Paging;

/// <summary>Pages that are requested at the same time: the same records in the same order, within the limit, and hardly a request too many.</summary>
public sealed class PageConcurrencyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly int[] Failures = [0, 0, 0, 429, 503, 500];

    private readonly TaskCompletionSource[] _gates = [.. Enumerable.Range(0, 40).Select(_ => new TaskCompletionSource())];

    private static readonly ApiRequest Request = new()
    {
        Path = "/x/y", Body = Encoding.UTF8.GetBytes("""{"select_query":"select id from Leads"}"""), MaxRetries = 20,
    };

    /// <summary>Gets the rules of the lists whose pages do not depend on each other.</summary>
    public static TheoryData<string> Independent =>
    [
        nameof(PageRules.Finance), nameof(PageRules.Projects), nameof(PageRules.Desk), nameof(PageRules.Mail), nameof(PageRules.People),
        nameof(PageRules.WorkDrive), nameof(PageRules.Campaigns), nameof(PageRules.Sign), nameof(PageRules.ServiceDeskPlus),
        nameof(PageRules.EndpointCentral), nameof(PageRules.MobileDeviceManager), nameof(PageRules.Assist), nameof(PageRules.Vault), nameof(PageRules.Coql),
    ];

    [Theory]
    [MemberData(nameof(Independent))]
    public async Task As_many_pages_are_on_their_way_as_are_allowed(string name)
    {
        var rule = NamedRules.Of(name);
        using var server = new BusyServer(rule, (20 * rule.MaxPageSize) - 1, rule.First) { Hold = Held };

        Assert.Equal(Numbers((20 * rule.MaxPageSize) - 1), await ReadHeldAsync(server, rule, 4));

        Assert.Equal(4, server.Highest);
        Assert.InRange(server.Count, 20, 23);
    }

    [Theory]
    [InlineData(nameof(PageRules.Creator))]
    [InlineData(nameof(PageRules.Cliq))]
    public async Task A_page_that_only_the_one_before_it_leads_to_is_alone(string name)
    {
        var rule = NamedRules.Of(name);
        using var server = new BusyServer(rule, 5 * rule.MaxPageSize, rule.First) { Hold = Held };

        Assert.Equal(Numbers(5 * rule.MaxPageSize), await ReadHeldAsync(server, rule, 4));

        Assert.Equal(1, server.Highest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(199)]
    public async Task A_list_of_one_page_costs_one_request(int count)
    {
        using var server = new BusyServer(PageRules.Finance, count, 1);

        Assert.Equal(Numbers(count), await ReadAsync(server, PageRules.Finance, 4));

        Assert.Equal(1, server.Count);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(4, 6)]
    [InlineData(5, 7)]
    [InlineData(9, 12)]
    public async Task Too_many_requests_are_half_of_the_pages_and_fewer_than_the_limit(int pages, int atMost)
    {
        using var server = new BusyServer(PageRules.Finance, (200 * pages) - 1, 1);

        await ReadAsync(server, PageRules.Finance, 4);

        Assert.InRange(server.Count, pages, atMost);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(1_000, 5)]
    [InlineData(1_001, 6)]
    public async Task So_many_records_cost_no_request_more(long wanted, int requests)
    {
        using var server = new BusyServer(PageRules.Finance, 10_000, 1);

        Assert.Equal(Numbers((int)wanted), await ReadAsync(server, PageRules.Finance, 8, wanted));

        Assert.Equal(requests, server.Count);
    }

    [Fact]
    public async Task After_a_rate_limit_the_rest_comes_one_at_a_time()
    {
        using var server = new BusyServer(PageRules.Finance, 4_000, 1);
        server.Fail(0, 0, 0, 429, 429);
        using var paginator = Walk(server, PageRules.Finance, 4);
        for (var page = 1; page <= 8; page++)
        {
            (await paginator.NextAsync(_ => long.MaxValue))!.Dispose();
        }

        var before = server.Count;
        var rest = new List<int>();
        while (await paginator.NextAsync(_ => long.MaxValue) is { } page)
        {
            page.Dispose();
            rest.Add(server.Count - before);
        }

        Assert.Equal(12, rest.Count);
        Assert.Equal(Enumerable.Range(1, 11).Append(11), rest);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    public async Task A_server_that_fails_once_is_asked_again_and_nothing_else_changes(int status)
    {
        using var server = new BusyServer(PageRules.Finance, 4_000, 1);
        server.Fail(0, 0, status);

        Assert.Equal(Numbers(4_000), await ReadAsync(server, PageRules.Finance, 4));

        // 20 pages, one repeated request, and three requests behind the end, as without the failure.
        Assert.Equal(24, server.Count);
    }

    [Fact]
    public async Task A_page_that_fails_comes_after_the_pages_before_it_and_the_list_continues_with_it()
    {
        using var server = new BusyServer(PageRules.Finance, 2_000, 1);
        server.Fail(0, 0, 0, 0, 400);
        var read = new List<string>();
        using var paginator = Walk(server, PageRules.Finance, 4);

        await Refusal.OfAsync(ErrorIds.ApiError, () => ReadAsync(paginator, read));

        Assert.Equal(Numbers(800), read);
        Assert.Equal(800, paginator.Cursor!.Position);
        var resumed = ResumeToken.Decode(Request, ResumeToken.Encode(Request, paginator.Cursor));
        Assert.Equal(Numbers(2_000).Skip(800), await ReadAsync(server, PageRules.Finance, 4, resumed: resumed));
    }

    /// <summary>Without a flag, only a page that is empty or short is the last. What the server says of the pages behind it does not matter.</summary>
    [Fact]
    public async Task A_page_behind_the_end_can_fail()
    {
        using var server = new BusyServer(PageRules.Finance, 350, 1);
        server.Fail(0, 0, 400);

        Assert.Equal(Numbers(350), await ReadAsync(server, PageRules.Finance, 4));
    }

    [Fact]
    public async Task The_first_2000_records_of_the_CRM_have_a_number_and_the_rest_a_token()
    {
        using var server = new BusyServer(PageRules.Crm, 2_600, 1) { Hold = Held };

        Assert.Equal(Numbers(2_600), await ReadHeldAsync(server, PageRules.Crm, 4));

        var numbers = server.Seen.Select(seen => seen.Query.GetValueOrDefault("page")).Where(page => page is not null).Order(NumberOrder);
        Assert.Equal(Enumerable.Range(2, 9).Select(number => $"{number}"), numbers);
        Assert.Equal(["2000", "2200", "2400"], server.Seen.Select(seen => seen.Query.GetValueOrDefault("page_token")).Where(token => token is not null));
        Assert.Equal(13, server.Count);
        Assert.Equal(4, server.Highest);
    }

    [Fact]
    public async Task A_smaller_page_of_the_CRM_has_a_number_up_to_the_same_record()
    {
        using var server = new BusyServer(PageRules.Crm, 2_100, 1);
        var request = Request with { Query = [new("per_page", "150")] };

        Assert.Equal(Numbers(2_100), await ReadAsync(server, PageRules.Crm, 4, request: request));

        var numbers = server.Seen.Where(seen => seen.Query.ContainsKey("page")).Select(seen => int.Parse(seen.Query["page"], null));
        Assert.Equal(13, numbers.Max());
        Assert.Equal(["1950"], server.Seen.Where(seen => seen.Query.ContainsKey("page_token")).Select(seen => seen.Query["page_token"]));
    }

    [Fact]
    public async Task One_at_a_time_follows_the_tokens_of_the_CRM()
    {
        using var server = new BusyServer(PageRules.Crm, 1_000, 1);

        Assert.Equal(Numbers(1_000), await ReadAsync(server, PageRules.Crm, 1));

        Assert.Equal(2, server.Seen.Count(seen => seen.Query.ContainsKey("page_token")));
    }

    /// <summary>Its pages are smaller than the request says, so the offsets behind the second page are others than expected.</summary>
    [Fact]
    public async Task A_wrong_guess_costs_a_few_requests_once()
    {
        using var server = new BusyServer(PageRules.Desk, 2_000, 1);

        Assert.Equal(Numbers(2_000), await ReadAsync(server, PageRules.Desk, 4));

        Assert.InRange(server.Count, 21, 23);
    }

    [Fact]
    public async Task A_token_that_dies_is_replaced_once_for_all_pages()
    {
        using var bench = new TestBench();
        var refreshes = 0;
        var pages = new ListServer(PageRules.Finance, 2_000, 1);
        using var server = new Switch(request =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/oauth/", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref refreshes);
                return Task.FromResult(FakeZoho.Response(200, Sample.RefreshAnswer()));
            }

            return request.RequestUri.Query.Contains("page=1&", StringComparison.Ordinal) || request.RequestUri.Query.EndsWith("page=1", StringComparison.Ordinal)
                || request.Headers.GetValues("Authorization").Single().EndsWith(Sample.NewAccessToken, StringComparison.Ordinal)
                ? new HttpMessageInvoker(pages, disposeHandler: false).SendAsync(request, CancellationToken.None)
                : Task.FromResult(FakeZoho.Response(401, """{"code":"INVALID_TOKEN"}"""));
        });
        var services = new ClientServices(() => new HttpMessageInvoker(server, disposeHandler: false), bench.Clock, new ZohoHome(() => bench.Folder));
        using var paginator = new Paginator(
            services.Api, Request, Pager.Of(PageRules.Finance), Sample.Token(), Trace.None, null, CancellationToken.None, 4);
        var read = new List<string>();

        await ReadAsync(paginator, read);

        Assert.Equal(Numbers(2_000), read);
        Assert.Equal(1, refreshes);
    }

    [Fact]
    public async Task An_end_of_the_caller_cancels_all_pages()
    {
        var held = new TaskCompletionSource();
        using var server = new BusyServer(PageRules.Finance, 4_000, 1) { Hold = number => number <= 5 ? Task.CompletedTask : held.Task };
        using (var paginator = Walk(server, PageRules.Finance, 4))
        {
            for (var page = 1; page <= 5; page++)
            {
                (await paginator.NextAsync(_ => long.MaxValue))!.Dispose();
            }

            Assert.Equal(4, server.Now);
        }

        Assert.True(SpinWait.SpinUntil(() => server.Now == 0, TimeSpan.FromSeconds(30)));
        Assert.Equal(9, server.Count);
    }

    [Theory]
    [MemberData(nameof(NamedRules.All), MemberType = typeof(NamedRules))]
    public async Task The_records_are_those_of_one_at_a_time(string name, int first)
    {
        var rule = NamedRules.Of(name);
        var runs = Gen.Select(Gen.Int[0, 2_700], Gen.Int[1, 8], Gen.Int[1, 3_000], Gen.Int[0, 5].Select(kind => Failures[kind]).List[0, 30]);
        await runs.SampleAsync(async run =>
        {
            var (count, concurrency, wanted, failures) = run;
            var size = Math.Max(1, rule.MaxPageSize / 3);
            using var server = new BusyServer(rule, count, first) { Hold = number => number % 3 == 0 ? Task.Run(() => { }) : Task.CompletedTask };
            server.Fail([.. failures]);
            var request = rule.Style is PageStyle.Number or PageStyle.Offset && wanted % 2 == 0
                ? Request with { Query = [new(rule.Size, $"{size}")] }
                : Request;

            Assert.Equal(Numbers(Math.Min(count, wanted)), await ReadAsync(server, rule, concurrency, wanted, request: request));
            Assert.InRange(server.Highest, 0, concurrency + 1);
        }, iter: 30);
    }

    [Fact]
    public void The_default_fits_every_product() =>
        Assert.All(ProductTable.Rows.Where(product => product.MaxConcurrency is not null), product => Assert.InRange(product.MaxConcurrency!.Value, 5, 25));

    /// <summary>Each request waits until its page is read.</summary>
    private Task Held(int number) => _gates[number].Task;

    private async Task<List<string>> ReadHeldAsync(BusyServer server, PageRule rule, int concurrency)
    {
        using var paginator = Walk(server, rule, concurrency);
        var ids = new List<string>();
        for (var number = 1; ; number++)
        {
            _gates[number].TrySetResult();
            using var page = await paginator.NextAsync(_ => long.MaxValue).WaitAsync(Patience);
            if (page is null)
            {
                return ids;
            }

            ids.AddRange(page.Records.Select(record => record.GetProperty("id").GetString()!));
        }
    }

    private static Comparer<string?> NumberOrder => Comparer<string?>.Create((one, other) => int.Parse(one!, null).CompareTo(int.Parse(other!, null)));

    private static List<string> Numbers(int count) => [.. Enumerable.Range(0, count).Select(number => $"{number}")];

    private static Paginator Walk(BusyServer server, PageRule rule, int concurrency, PageCursor? resumed = null, ApiRequest? request = null)
    {
        var services = new ClientServices(() => new HttpMessageInvoker(server, disposeHandler: false), new StillClock(), new ZohoHome(() => "/nowhere"));
        return new Paginator(
            services.Api, request ?? Request, Pager.Of(rule), Sample.Token(), Trace.None, resumed, CancellationToken.None, concurrency);
    }

    private static async Task<List<string>> ReadAsync(
        BusyServer server, PageRule rule, int concurrency, long wanted = long.MaxValue, PageCursor? resumed = null, ApiRequest? request = null)
    {
        using var paginator = Walk(server, rule, concurrency, resumed, request);
        var ids = new List<string>();
        await ReadAsync(paginator, ids, wanted);
        return ids;
    }

    private static async Task ReadAsync(Paginator paginator, List<string> ids, long wanted = long.MaxValue)
    {
        while (ids.Count < wanted && await paginator.NextAsync(page => Math.Max(0, wanted - ids.Count - page.Records.Count)).WaitAsync(Patience) is { } page)
        {
            using (page)
            {
                ids.AddRange(page.Records.Select(record => record.GetProperty("id").GetString()!).Take((int)Math.Min(int.MaxValue, wanted - ids.Count)));
            }
        }
    }

    private sealed class Switch(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request);
    }
}
