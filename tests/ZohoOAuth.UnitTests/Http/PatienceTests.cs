using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Http;

/// <summary>However a server fails to answer, and whoever asks: it is waited for as long as was said, by the clock.</summary>
public sealed class PatienceTests : IDisposable
{
    private static readonly TimeSpan Expired = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(4);

    private readonly TestBench _bench = new();
    private readonly SlowServer _server;

    public PatienceTests() => _server = new SlowServer(_bench.Clock);

    public static TheoryData<Slowness> AllWays => new(Enum.GetValues<Slowness>());

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task The_token_endpoint_is_waited_for_half_a_minute(Slowness slowness)
    {
        _bench.Zoho.AnswerWith(_server.Answer(slowness));
        var token = Sample.Token(Expired);

        var refresh = _bench.Services.TokenEndpoint.RefreshAsync(_bench.Services.TokenRequests.ForRefresh(token), token, _bench.Trace, CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(30), await _server.LeftAfterAsync());
        var error = await Refusal.OfAsync(ErrorIds.TimedOut, () => refresh);
        Assert.Contains("accounts.zoho.eu", error.Message, StringComparison.Ordinal);
        Assert.Contains("30 seconds", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task An_expired_token_costs_that_time_and_no_more_and_the_next_call_works(Slowness slowness)
    {
        _bench.Zoho.AnswerWith(_server.Answer(slowness)).Answer(Sample.RefreshAnswer());
        var token = Sample.Token(Expired);

        var call = GetUsableAsync(token);

        Assert.Equal(TimeSpan.FromSeconds(30), await _server.LeftAfterAsync());
        await Refusal.OfAsync(ErrorIds.TimedOut, () => call);
        Assert.Same(token, _bench.Services.Cache.GetFromMemory(token));
        Assert.Equal(Sample.NewAccessToken, Sample.Access(await GetUsableAsync(token)));
    }

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task A_stale_token_is_used_on_when_its_renewal_does_not_come(Slowness slowness)
    {
        _bench.Zoho.AnswerWith(_server.Answer(slowness));
        var token = Sample.Token(Stale);

        var update = _bench.Services.TokenManager.UpdateAsync(token, _bench.Trace, CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(30), await _server.LeftAfterAsync());
        Assert.Same(token, await update);
        Assert.Empty(_bench.Warnings);
    }

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task An_api_is_waited_for_as_long_as_the_request_says(Slowness slowness)
    {
        _bench.Zoho.AnswerWith(_server.Answer(slowness));
        var request = new ApiRequest { Path = "/crm/v8/Leads", Timeout = TimeSpan.FromSeconds(7) };

        var call = _bench.Services.Api.CallAsync(request, Sample.Token(), _bench.Trace, CancellationToken.None);

        Assert.Equal(request.Timeout, await _server.LeftAfterAsync());
        var error = await Refusal.OfAsync(ErrorIds.TimedOut, () => call);
        Assert.Contains("www.zohoapis.eu", error.Message, StringComparison.Ordinal);
        Assert.Contains("7 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_an_end_is_read_no_further_than_any_token_answer_goes()
    {
        var read = 0;
        _bench.Zoho.AnswerWith(_ => SlowServer.WithBodyAsync((room, _) =>
        {
            read += room;
            return Task.FromResult(room);
        }));

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => GetUsableAsync(Sample.Token(Expired)));

        Assert.InRange(read, 1024 * 1024, 2 * 1024 * 1024);
    }

    private Task<ZohoToken> GetUsableAsync(ZohoToken token) => _bench.Services.TokenManager.GetUsableAsync(token, _bench.Trace, CancellationToken.None);
}
