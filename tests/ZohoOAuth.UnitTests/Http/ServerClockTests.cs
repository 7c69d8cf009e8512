using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Http;

public sealed class ServerClockTests : IDisposable
{
    private static readonly string Key = Convert.ToBase64String(SealedBox.NewKey());

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-4)]
    public void What_the_way_and_whole_seconds_explain_is_no_error_of_the_clock(int seconds)
    {
        var clock = new ServerClock(_bench.Clock);

        clock.Learn(TestBench.Start.AddSeconds(seconds), clock.Timestamp);

        Assert.Equal(TimeSpan.Zero, clock.Skew);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    public void A_wrong_clock_is_corrected_by_what_the_server_says(int hours)
    {
        var clock = new ServerClock(_bench.Clock);

        clock.Learn(TestBench.Start.AddHours(hours), clock.Timestamp);

        Assert.Equal(TestBench.Start.AddHours(hours), clock.Now);
    }

    [Fact]
    public void A_server_that_agrees_has_told_the_time_too()
    {
        var clock = new ServerClock(_bench.Clock);
        Assert.False(clock.IsLearned);

        clock.Learn(null, clock.Timestamp);
        Assert.False(clock.IsLearned);

        clock.Learn(TestBench.Start, clock.Timestamp);
        Assert.True(clock.IsLearned);
    }

    [Fact]
    public void What_cannot_be_a_time_is_not_believed()
    {
        var clock = new ServerClock(_bench.Clock);

        clock.Learn(DateTimeOffset.MaxValue, clock.Timestamp);
        clock.Learn(DateTimeOffset.MinValue, clock.Timestamp);
        clock.Adopt(TimeSpan.MaxValue);

        Assert.Equal(TestBench.Start, clock.Now);
        Assert.False(clock.IsLearned);
    }

    [Fact]
    public void After_a_jump_back_the_next_answer_tells_how_wrong_the_clock_is_now()
    {
        var wall = new MachineClock();
        var clock = new ServerClock(wall);
        wall.Jump = TimeSpan.FromHours(-5);

        clock.Learn(TestBench.Start, clock.Timestamp);

        Assert.Equal(TimeSpan.FromHours(5), clock.Skew);
        wall.Jump = TimeSpan.Zero;
        clock.Learn(TestBench.Start, clock.Timestamp);
        Assert.Equal(TimeSpan.Zero, clock.Skew);
        Assert.Equal(TestBench.Start, clock.Now);
    }

    [Fact]
    public void A_clock_that_jumps_back_does_not_turn_the_time_back()
    {
        var wall = new MachineClock();
        var clock = new ServerClock(wall);
        wall.Advance(TimeSpan.FromMinutes(50));

        wall.Jump = TimeSpan.FromHours(-5);

        Assert.Equal(TestBench.Start.AddMinutes(50), clock.Now);
    }

    [Fact]
    public async Task A_token_is_not_used_longer_because_the_clock_jumped_back()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer("1000.a.a")).Answer(Sample.RefreshAnswer("1000.b.b"));
        var wall = new MachineClock();
        var tokens = _bench.NewProcess(wall).TokenManager;
        var token = await tokens.GetUsableAsync(Sample.Token(TimeSpan.Zero), _bench.Trace, CancellationToken.None);

        wall.Advance(TimeSpan.FromMinutes(59));
        wall.Jump = TimeSpan.FromHours(-7);
        wall.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("1000.b.b", Sample.Access(await tokens.GetUsableAsync(token, _bench.Trace, CancellationToken.None)));
    }

    [Fact]
    public async Task A_clock_that_jumps_forward_costs_one_request_at_the_most()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer("1000.a.a")).Answer(Sample.RefreshAnswer("1000.b.b"));
        var token = await GetUsableAsync(Sample.Token(TimeSpan.Zero));

        _bench.Clock.Advance(TimeSpan.FromHours(9));
        for (var call = 0; call < 20; call++)
        {
            token = await GetUsableAsync(token);
        }

        Assert.Equal("1000.b.b", Sample.Access(token));
        Assert.Equal(2, _bench.Zoho.Seen.Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    public async Task What_one_process_has_learned_of_the_time_another_takes_over(int hours)
    {
        var date = TestBench.Start.AddHours(hours);
        _bench.Zoho.Answer(Sample.RefreshAnswer(), 200, ("Date", date.ToString("R", CultureInfo.InvariantCulture)));
        var old = Sample.Token(TimeSpan.Zero, cacheKey: Key);

        var fresh = await GetUsableAsync(old);
        var other = _bench.NewProcess();
        var found = await other.TokenManager.GetUsableAsync(old, _bench.Trace, CancellationToken.None);

        Assert.Equal(date.AddHours(1), fresh.ExpiresAt);
        Assert.Equal(Sample.Access(fresh), Sample.Access(found));
        Assert.Equal(TimeSpan.FromHours(hours), other.ServerClock.Skew);
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public void What_was_learned_here_counts_more_than_what_another_suggests()
    {
        var clock = new ServerClock(new FakeTimeProvider(TestBench.Start));
        clock.Learn(TestBench.Start.AddHours(2), clock.Timestamp);

        clock.Adopt(TimeSpan.FromHours(-8));

        Assert.Equal(TimeSpan.FromHours(2), clock.Skew);
    }

    private Task<ZohoToken> GetUsableAsync(ZohoToken token) => _bench.Services.TokenManager.GetUsableAsync(token, _bench.Trace, CancellationToken.None);
}
