using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Keeping;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Keeping;

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
    public void A_clock_that_jumps_back_does_not_turn_the_time_back()
    {
        var wall = new JumpingClock();
        var clock = new ServerClock(wall);
        wall.Advance(TimeSpan.FromMinutes(50));

        wall.Jump = TimeSpan.FromHours(-5);

        Assert.Equal(TestBench.Start.AddMinutes(50), clock.Now);
    }

    [Fact]
    public async Task A_token_is_not_used_longer_because_the_clock_jumped_back()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer("1000.a.a")).Answer(Sample.RefreshAnswer("1000.b.b"));
        var wall = new JumpingClock();
        var keeper = _bench.NewProcess(wall).Keeper;
        var token = await keeper.AliveAsync(Sample.Token(TimeSpan.Zero), _bench.Trace, CancellationToken.None);

        wall.Advance(TimeSpan.FromMinutes(59));
        wall.Jump = TimeSpan.FromHours(-7);
        wall.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("1000.b.b", Sample.Access(await keeper.AliveAsync(token, _bench.Trace, CancellationToken.None)));
    }

    [Fact]
    public async Task A_clock_that_jumps_forward_costs_one_request_at_the_most()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer("1000.a.a")).Answer(Sample.RefreshAnswer("1000.b.b"));
        var token = await AliveAsync(Sample.Token(TimeSpan.Zero));

        _bench.Clock.Advance(TimeSpan.FromHours(9));
        for (var call = 0; call < 20; call++)
        {
            token = await AliveAsync(token);
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

        var fresh = await AliveAsync(old);
        var other = _bench.NewProcess();
        var found = await other.Keeper.AliveAsync(old, _bench.Trace, CancellationToken.None);

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

        clock.Suggest(TimeSpan.FromHours(-8));

        Assert.Equal(TimeSpan.FromHours(2), clock.Skew);
    }

    /// <summary>The wall clock jumps; the steps go on.</summary>
    private sealed class JumpingClock() : FakeTimeProvider(TestBench.Start)
    {
        internal TimeSpan Jump { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Jump;

        /// <summary>The base takes its steps from the wall clock.</summary>
        public override long GetTimestamp() => base.GetTimestamp() - Jump.Ticks;
    }

    private Task<ZohoToken> AliveAsync(ZohoToken token) => _bench.Services.Keeper.AliveAsync(token, _bench.Trace, CancellationToken.None);
}
