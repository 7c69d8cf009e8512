using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

/// <summary>The last five minutes of an access token: good to be used, and high time that somebody renews it.</summary>
public sealed class StaleTokenTests : IDisposable
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(4);

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_stale_token_is_refreshed_early()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        Assert.Equal(Sample.NewAccessToken, Sample.Access(await UpdateAsync(Sample.Token(Stale))));
    }

    [Fact]
    public async Task A_call_does_not_wait_for_the_early_refresh_of_its_token()
    {
        var gate = new TaskCompletionSource();
        _bench.Zoho.AnswerWith(async _ =>
        {
            await gate.Task;
            return FakeZoho.Response(200, Sample.RefreshAnswer());
        });
        var stale = Sample.Token(Stale);

        for (var call = 0; call < 50; call++)
        {
            Assert.Same(stale, await GetUsableAsync(stale));
        }

        gate.SetResult();
        await IdleAsync();
        Assert.Equal(Sample.NewAccessToken, Sample.Access(await GetUsableAsync(stale)));
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task Where_another_process_is_at_it_a_stale_token_is_used_on()
    {
        var stale = Sample.Token(Stale);
        using var held = await FileLock.AcquireAsync(_bench.Services.Cache.LockPathOf(stale), _bench.Clock, CancellationToken.None);

        Assert.Same(stale, await GetUsableAsync(stale));
        await IdleAsync();
        Assert.Same(stale, await UpdateAsync(stale));
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Fact]
    public async Task An_early_refresh_that_failed_is_left_alone_for_a_while()
    {
        _bench.Zoho.AnswerHtml(502).Answer(Sample.RefreshAnswer());
        var stale = Sample.Token(Stale);

        await UpdateAsync(stale);
        Assert.Same(stale, await UpdateAsync(stale));
        _ = _bench.Zoho.Only;

        _bench.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(Sample.NewAccessToken, Sample.Access(await UpdateAsync(stale)));
    }

    [Fact]
    public async Task A_stale_token_whose_refresh_fails_is_used_on()
    {
        _bench.Zoho.AnswerHtml(502);
        var token = Sample.Token(Stale);

        Assert.Same(token, await UpdateAsync(token));
        Assert.Contains(_bench.Lines, line => line.Contains("early refresh failed", StringComparison.Ordinal));
        Assert.Empty(_bench.Warnings);
    }

    [Fact]
    public async Task Somebody_elses_renewal_that_fails_takes_nothing_from_who_has_a_good_token()
    {
        var gate = new TaskCompletionSource();
        _bench.Zoho.AnswerWith(async _ =>
        {
            await gate.Task;
            return FakeZoho.Response(502, "<html>", "text/html");
        });
        var stale = Sample.Token(Stale);
        var insisting = _bench.Services.TokenManager.ReplaceAsync(stale, _bench.Trace, CancellationToken.None);
        var update = UpdateAsync(stale);

        gate.SetResult();

        Assert.Same(stale, await update);
        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => insisting);
    }

    private Task<ZohoToken> GetUsableAsync(ZohoToken token) => _bench.Services.TokenManager.GetUsableAsync(token, _bench.Trace, CancellationToken.None);

    private Task<ZohoToken> UpdateAsync(ZohoToken token) => _bench.Services.TokenManager.UpdateAsync(token, _bench.Trace, CancellationToken.None);

    private async Task IdleAsync()
    {
        while (!_bench.Services.TokenManager.IsIdle)
        {
            await Task.Yield();
        }
    }
}
