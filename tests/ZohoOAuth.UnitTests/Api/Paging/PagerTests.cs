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

/// <summary>Every list of every product, of any length: each record once, in order, also from the middle on.</summary>
public sealed class PagerTests
{
    private static readonly ApiRequest Request = new() { Path = "/x/y", Body = Encoding.UTF8.GetBytes("""{"select_query":"select id from Leads;"}""") };

    [Theory]
    [MemberData(nameof(NamedRules.All), MemberType = typeof(NamedRules))]
    public async Task Each_record_comes_once_and_in_order(string name, int first)
    {
        var rule = NamedRules.Of(name);
        await Gen.Int[0, 1_200].SampleAsync(async count =>
        {
            using var server = new ListServer(rule, count, first);
            Assert.Equal(Numbers(count), await ReadAsync(server, Pager.Of(rule), null));
        }, iter: 40);
    }

    [Theory]
    [MemberData(nameof(NamedRules.All), MemberType = typeof(NamedRules))]
    public async Task What_was_broken_off_goes_on_behind_what_came(string name, int first)
    {
        var rule = NamedRules.Of(name);
        using var server = new ListServer(rule, 2 * rule.MaxPageSize + 5, first);
        using var paginator = Walk(server, Pager.Of(rule), null);
        (await paginator.NextAsync(_ => 0))!.Dispose();

        var word = ResumeToken.Encode(Request, paginator.Cursor!);

        Assert.Matches("^[A-Za-z0-9_-]+$", word);
        Assert.Equal(Numbers(2 * rule.MaxPageSize + 5).Skip(rule.MaxPageSize), await ReadAsync(server, Pager.Of(rule), ResumeToken.Decode(Request, word)));
    }

    [Theory]
    [InlineData(nameof(PageRules.Crm))]
    [InlineData(nameof(PageRules.Finance))]
    [InlineData(nameof(PageRules.Projects))]
    [InlineData(nameof(PageRules.WorkDrive))]
    [InlineData(nameof(PageRules.Sign))]
    [InlineData(nameof(PageRules.ServiceDeskPlus))]
    [InlineData(nameof(PageRules.Creator))]
    [InlineData(nameof(PageRules.Cliq))]
    public async Task A_list_of_which_nobody_knows_whose_it_is_tells_by_its_shape(string name)
    {
        // Without a size each of these servers gives ten.
        var rule = NamedRules.Of(name);
        using var server = new ListServer(rule, 57, rule.First);
        var request = rule.Style == PageStyle.JsonOffset
            ? Request with { Query = [new(rule.Start, $$"""{"{{rule.Wrapper}}":{"start_index":1,"row_count":10} }""")] }
            : Request;

        var pager = Pager.Of(null);

        Assert.Equal(Numbers(57), await ReadAsync(server, pager, null, request));
        Assert.True(pager.IsKnown);
    }

    /// <summary>A list without a flag whose server gives less than was asked for: its first page is not the last.</summary>
    [Fact]
    public async Task Who_asks_for_more_than_a_page_holds_gets_all_the_same()
    {
        using var server = new ListServer(PageRules.Mail, 450, 1) { Most = 200 };

        Assert.Equal(Numbers(450), await ReadAsync(server, Pager.Of(PageRules.Mail), null, Request with { Query = [new("limit", "1000")] }));
    }

    [Theory]
    [InlineData("limit 400, 200")]
    [InlineData("LIMIT 200 OFFSET 400 ;")]
    [InlineData("limit 200\\noffset 400")]
    public void A_limit_can_have_an_offset(string limit)
    {
        var request = Request with { Body = Encoding.UTF8.GetBytes($$"""{"select_query":"select id from Leads {{limit}}"}""") };
        var pager = Pager.Of(PageRules.Coql);

        Assert.True(pager.AsksForPage(request));
        Assert.Same(request, pager.Request(request, pager.FirstCursor(request)));
    }

    [Fact]
    public async Task A_query_with_a_limit_of_its_own_is_sent_as_it_is()
    {
        var request = Request with { Body = Encoding.UTF8.GetBytes("""{"select_query":"select id from Leads limit 5,10"}""") };
        using var server = new ListServer(PageRules.Coql, 5_000, 0);

        Assert.Equal(10, (await ReadAsync(server, Pager.Of(PageRules.Coql), null, request)).Count);
        Assert.Equal(Encoding.UTF8.GetString(request.Body), Assert.Single(server.Seen).Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    [InlineData("eyJPZiI6bnVsbCwiVHVybiI6eyJRdWVyeSI6bnVsbH19")]
    public void What_no_error_gave_is_refused(string word) => Refusal.Of(ErrorIds.InvalidInput, () => ResumeToken.Decode(Request, word));

    [Fact]
    public void Any_word_is_read_or_refused() => Foreign.AnyBytes.Sample(bytes =>
    {
        try
        {
            _ = ResumeToken.Decode(Request, Convert.ToBase64String(bytes));
        }
        catch (ZohoOAuthException error)
        {
            Assert.Equal(ErrorIds.InvalidInput, error.ErrorId);
        }
    });

    [Fact]
    public void A_word_belongs_to_its_list()
    {
        var word = ResumeToken.Encode(Request, new PageCursor { Position = 5 });

        Refusal.Of(ErrorIds.InvalidInput, () => ResumeToken.Decode(Request with { Path = "/another" }, word));
        Assert.Equal(5, ResumeToken.Decode(Request, word).Position);
    }

    private static List<string> Numbers(int count) => [.. Enumerable.Range(0, count).Select(number => $"{number}")];

    private static Paginator Walk(ListServer server, Pager pager, PageCursor? resumed, ApiRequest? request = null)
    {
        var services = new ClientServices(() => new HttpMessageInvoker(server, disposeHandler: false), new StillClock(), new ZohoHome(() => "/nowhere"));
        return new Paginator(services.Api, request ?? Request, pager, Sample.Token(), Trace.None, resumed, CancellationToken.None);
    }

    private static async Task<List<string>> ReadAsync(ListServer server, Pager pager, PageCursor? resumed, ApiRequest? request = null)
    {
        using var paginator = Walk(server, pager, resumed, request);
        var ids = new List<string>();
        while (await paginator.NextAsync(_ => long.MaxValue) is { } page)
        {
            using (page)
            {
                ids.AddRange(page.Records.Select(record => record.GetProperty("id").GetString()!));
            }
        }

        return ids;
    }
}
