using System.Globalization;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Diagnostics;

public sealed class ClockCheckTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(0, true, "agrees with Zoho's.")]
    [InlineData(30, true, "is 30 seconds behind Zoho's.")]
    [InlineData(-30, true, "is 30 seconds ahead of Zoho's.")]
    [InlineData(7200, false, "is 2:00:00 behind Zoho's. The module uses Zoho's time for tokens.")]
    [InlineData(-7200, false, "is 2:00:00 ahead of Zoho's. The module uses Zoho's time for tokens.")]
    public async Task The_clock_is_compared_with_what_the_servers_say(int seconds, bool passes, string detail)
    {
        var row = await RowAsync(("Date", TestBench.Start.AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture)));

        Assert.Equal((passes, detail), (row.Passed, row.Detail));
        Assert.Equal(passes, row.Fix is null);
    }

    [Fact]
    public async Task Where_no_server_has_told_the_time_nothing_is_claimed()
    {
        var row = await RowAsync();

        Assert.Equal((true, "not compared, because no response contained Zoho's time."), (row.Passed, row.Detail));
    }

    private async Task<ZohoConnectionCheck> RowAsync(params (string Name, string Value)[] headers)
    {
        _bench.Zoho.Answer("""{"locations":{"eu":"https://accounts.zoho.eu"}}""", 200, headers)
            .Answer(Sample.RefreshAnswer(), 200, headers)
            .Answer("""{"org":[]}""");
        var rows = await _bench.Services.Diagnostics.RunAsync(Sample.Token(TimeSpan.Zero), _bench.Trace, CancellationToken.None);
        return rows.Single(row => row.Check == "Clock");
    }
}
