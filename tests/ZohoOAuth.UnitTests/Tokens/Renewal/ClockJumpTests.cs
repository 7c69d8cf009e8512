using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Renewal;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

/// <summary>Somebody sets the machine's clock, and no server says what time it is.</summary>
public sealed class ClockJumpTests : IDisposable
{
    private static readonly string Key = Convert.ToBase64String(SealedBox.NewKey());

    private readonly TestBench _bench = new();
    private readonly MachineClock _wall = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_clock_that_goes_forward_and_back_keeps_no_dead_token_alive()
    {
        Answers(2);
        var tokens = Process().TokenManager;
        _wall.Jump = TimeSpan.FromHours(9);
        var token = await GetUsableAsync(tokens, Saved());
        _wall.Jump = TimeSpan.Zero;

        Assert.Same(token, await GetUsableAsync(tokens, token));
        _wall.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal("1000.b.b", Sample.Access(await GetUsableAsync(tokens, token)));
    }

    [Fact]
    public async Task What_a_wrong_clock_has_dated_ahead_costs_the_next_process_one_request_and_the_one_after_it_none()
    {
        Answers(2);
        _wall.Jump = TimeSpan.FromHours(9);
        await GetUsableAsync(Process().TokenManager, Saved());
        _wall.Jump = TimeSpan.Zero;

        Assert.Equal("1000.b.b", Sample.Access(await GetUsableAsync(Process().TokenManager, Saved())));
        Assert.Equal("1000.b.b", Sample.Access(await GetUsableAsync(Process().TokenManager, Saved())));
    }

    [Fact]
    public async Task Processes_from_before_and_after_a_jump_back_do_not_take_the_token_from_each_other()
    {
        Answers(3);
        var before = Process().TokenManager;
        await GetUsableAsync(before, Saved());
        _wall.Jump = TimeSpan.FromHours(-5);
        var after = Process().TokenManager;

        for (var minute = 0; minute < 90; minute++)
        {
            await GetUsableAsync(before, Saved());
            await IdleAsync(before);
            await GetUsableAsync(after, Saved());
            await IdleAsync(before, after);
            _wall.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task A_token_without_a_way_to_another_is_tried_whatever_the_clock_says()
    {
        var prefetched = Sample.Token(TimeSpan.FromHours(7), refreshToken: null);

        Assert.Same(prefetched, await GetUsableAsync(Process().TokenManager, prefetched));
    }

    [Fact]
    public async Task A_rest_does_not_end_early_because_the_clock_goes_forward()
    {
        _bench.Zoho.AnswerHtml(502);
        var tokens = Process().TokenManager;
        var stale = Sample.Token(TimeSpan.FromMinutes(4));
        await tokens.UpdateAsync(stale, _bench.Trace, CancellationToken.None);

        _wall.Jump = TimeSpan.FromSeconds(45);

        Assert.Same(stale, await tokens.UpdateAsync(stale, _bench.Trace, CancellationToken.None));
        _ = _bench.Zoho.Only;
    }

    /// <summary>A clock that is moved while a renewal waits by it would decide what comes first.</summary>
    private static async Task IdleAsync(params TokenManager[] keepers)
    {
        while (!Array.TrueForAll(keepers, tokens => tokens.IsIdle))
        {
            await Task.Yield();
        }
    }

    private static ZohoToken Saved() => Sample.Token(TimeSpan.FromHours(-5), accessToken: null, cacheKey: Key);

    private ClientServices Process() => _bench.NewProcess(_wall);

    private Task<ZohoToken> GetUsableAsync(TokenManager tokens, ZohoToken token) => tokens.GetUsableAsync(token, _bench.Trace, CancellationToken.None);

    private void Answers(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _bench.Zoho.Answer(Sample.RefreshAnswer($"1000.{(char)('a' + number)}.{(char)('a' + number)}"));
        }
    }
}
