using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

public sealed class TokenKeeperTests : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(50);
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Expired = TimeSpan.FromSeconds(10);

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_fresh_token_costs_no_request_and_no_file()
    {
        var token = Sample.Token(Fresh);

        Assert.Same(token, await GetUsableAsync(token));
        Assert.Same(token, await FreshAsync(token));
        Assert.Empty(_bench.Zoho.Seen);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_bench.Folder));
    }

    [Fact]
    public async Task An_expired_token_is_refreshed()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        var token = await GetUsableAsync(Sample.Token(Expired));

        Assert.Equal(Sample.NewAccessToken, Sample.Access(token));
        Assert.Equal(TestBench.Start.AddHours(1), token.ExpiresAt);
        Assert.Equal("crm", token.Name);
    }

    [Fact]
    public async Task A_promise_of_five_minutes_is_not_kept_with_a_stale_token()
    {
        _bench.Zoho.AnswerHtml(502);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => FreshAsync(Sample.Token(Stale)));
    }

    [Fact]
    public async Task Without_a_refresh_token_a_stale_one_is_used_and_an_expired_one_is_an_error()
    {
        var stale = Sample.Token(Stale, refreshToken: null);

        Assert.Same(stale, await GetUsableAsync(stale));
        var error = await Refusal.OfAsync(ErrorIds.MissingRefreshToken, () => GetUsableAsync(Sample.Token(Expired, refreshToken: null)));
        Assert.Equal("crm", error.Target);
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Fact]
    public async Task A_bad_answer_replaces_nothing()
    {
        _bench.Zoho.Answer("""{"access_token":""}""").Answer("""{"error":"general_error"}""").Answer(Sample.RefreshAnswer());
        var token = Sample.Token(Expired);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => GetUsableAsync(token));
        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => GetUsableAsync(token));

        Assert.Same(token, _bench.Services.Cache.GetFromMemory(token));
        Assert.Equal(Sample.NewAccessToken, Sample.Access(await GetUsableAsync(token)));
    }

    [Fact]
    public async Task Fifty_callers_at_once_make_one_request()
    {
        var gate = new TaskCompletionSource();
        _bench.Zoho.AnswerWith(async _ =>
        {
            await gate.Task;
            return FakeZoho.Response(200, Sample.RefreshAnswer());
        });
        var callers = Enumerable.Range(0, 50).Select(number => Task.Run(() => GetUsableAsync(Sample.Token(Expired, name: $"crm{number}")))).ToList();

        gate.SetResult();
        var tokens = await Task.WhenAll(callers);

        _ = _bench.Zoho.Only;
        Assert.All(tokens, token => Assert.Equal(Sample.NewAccessToken, Sample.Access(token)));
        Assert.Equal(50, tokens.Select(token => token.Name).Distinct().Count());
    }

    [Fact]
    public async Task Two_connections_have_a_flight_each()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer("1000.a.a")).Answer(Sample.RefreshAnswer("1000.b.b"));

        var one = await GetUsableAsync(Sample.Token(Expired));
        var two = await GetUsableAsync(Sample.Token(Expired, refreshToken: "1000.another.refreshtoken"));

        Assert.Equal(("1000.a.a", "1000.b.b"), (Sample.Access(one), Sample.Access(two)));
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_end_the_flight_for_the_others()
    {
        var requested = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        _bench.Zoho.AnswerWith(async cancellationToken =>
        {
            requested.SetResult();
            await gate.Task;
            cancellationToken.ThrowIfCancellationRequested();
            return FakeZoho.Response(200, Sample.RefreshAnswer());
        });
        using var stop = new CancellationTokenSource();
        var impatient = _bench.Services.TokenManager.GetUsableAsync(Sample.Token(Expired), _bench.Trace, stop.Token);
        var patient = GetUsableAsync(Sample.Token(Expired));
        await requested.Task;

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();

        Assert.Equal(Sample.NewAccessToken, Sample.Access(await patient));
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_flight_that_all_have_left_is_not_what_a_later_caller_gets()
    {
        var requested = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        _bench.Zoho.AnswerWith(async _ =>
        {
            requested.SetResult();
            await gate.Task;
            return FakeZoho.Response(200, Sample.RefreshAnswer("1000.a.a"));
        }).Answer(Sample.RefreshAnswer("1000.b.b"));
        using var stop = new CancellationTokenSource();
        var impatient = _bench.Services.TokenManager.GetUsableAsync(Sample.Token(Expired), _bench.Trace, stop.Token);
        await requested.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();
        Assert.True(SpinWait.SpinUntil(() => _bench.Services.TokenManager.IsIdle, TimeSpan.FromSeconds(30)), "The flight is still remembered.");

        _bench.Clock.Advance(TimeSpan.FromHours(2));
        var later = await FreshAsync(Sample.Token(Expired));

        Assert.Equal("1000.b.b", Sample.Access(later));
        Assert.Equal(_bench.Clock.GetUtcNow().AddHours(1), later.ExpiresAt);
    }

    [Fact]
    public async Task A_forced_replacement_asks_although_the_token_is_fresh()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        Assert.Equal(Sample.NewAccessToken, Sample.Access(await ReplaceAsync(Sample.Token(Fresh))));
    }

    [Fact]
    public async Task What_somebody_else_has_replaced_is_not_replaced_again()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());
        var refused = Sample.Token(Fresh);

        await ReplaceAsync(refused);
        var again = await ReplaceAsync(refused);

        Assert.Equal(Sample.NewAccessToken, Sample.Access(again));
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_replacement_is_not_content_with_a_flight_that_brings_the_refused_token()
    {
        var key = Convert.ToBase64String(SealedBox.NewKey());
        var refused = Sample.Token(Fresh, cacheKey: key);
        await _bench.NewProcess().Cache.StoreAsync(refused, _bench.Trace, CancellationToken.None);
        _bench.Zoho.Answer(Sample.RefreshAnswer());
        var tokens = _bench.NewProcess(new StillClock()).TokenManager;
        Task<ZohoToken> other, replacement;
        using (await FileLock.AcquireAsync(_bench.Services.Cache.LockPathOf(refused), _bench.Clock, CancellationToken.None))
        {
            other = tokens.GetUsableAsync(Sample.Token(Expired, accessToken: null, cacheKey: key), _bench.Trace, CancellationToken.None);
            replacement = tokens.ReplaceAsync(refused, _bench.Trace, CancellationToken.None);
        }

        Assert.NotNull((await other).AccessToken);
        Assert.Equal(Sample.NewAccessToken, Sample.Access(await replacement));
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_lock_that_never_comes_is_a_time_out()
    {
        var token = Sample.Token(Expired);
        using var held = await FileLock.AcquireAsync(_bench.Services.Cache.LockPathOf(token), _bench.Clock, CancellationToken.None);

        var alive = GetUsableAsync(token);
        while (!alive.IsCompleted)
        {
            _bench.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        var error = await Refusal.OfAsync(ErrorIds.TimedOut, () => alive);
        Assert.Contains("'crm'", error.Message, StringComparison.Ordinal);
        Assert.Contains(_bench.Services.Cache.LockPathOf(token), error.Message, StringComparison.Ordinal);
        Assert.Empty(_bench.Zoho.Seen);
    }

    private Task<ZohoToken> GetUsableAsync(ZohoToken token) => _bench.Services.TokenManager.GetUsableAsync(token, _bench.Trace, CancellationToken.None);

    private Task<ZohoToken> FreshAsync(ZohoToken token) => _bench.Services.TokenManager.GetFreshAsync(token, _bench.Trace, CancellationToken.None);

    private Task<ZohoToken> ReplaceAsync(ZohoToken token) => _bench.Services.TokenManager.ReplaceAsync(token, _bench.Trace, CancellationToken.None);
}
