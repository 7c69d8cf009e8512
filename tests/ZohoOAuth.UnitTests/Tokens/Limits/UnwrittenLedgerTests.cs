using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Limits;

/// <summary>A file stands where the folder of the ledger should be: nothing can be written, and the process counts alone.</summary>
public sealed class UnwrittenLedgerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestBench _bench;

    public UnwrittenLedgerTests()
    {
        File.WriteAllText(Obstacle, "a file where a folder should be");
        _bench = new TestBench(Path.Combine(Obstacle, "home"));
    }

    private string Obstacle => _folder.File("occupied");

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_eleventh_request_is_refused_all_the_same()
    {
        await RefreshAsync(10);

        await Refusal.OfAsync(ErrorIds.TokenLimitReached, () => RefreshAsync(1));

        Assert.Equal(10, _bench.Zoho.Seen.Count);
        Assert.Contains(_bench.Lines, line => line.Contains("The token counts could not be saved", StringComparison.Ordinal));
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await RefreshAsync(1);
    }

    [Fact]
    public async Task What_Zoho_has_refused_is_not_asked_again()
    {
        _bench.Zoho.Answer("""{"error":"invalid_code"}""");

        await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => ReplaceAsync(_bench.Services));
        await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => ReplaceAsync(_bench.Services));

        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task What_was_remembered_is_written_when_the_folder_can_be_written_again()
    {
        await RefreshAsync(4);
        File.Delete(Obstacle);
        await RefreshAsync(3);

        var row = _bench.NewProcess().Ledger.GetLimits(Sample.Token()).Single(row => row.Limit == ZohoLimit.AccessTokenRequest);

        Assert.Equal(7, row.Used);
    }

    private async Task RefreshAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            _bench.Zoho.Answer(Sample.RefreshAnswer($"1000.access.{_bench.Zoho.Seen.Count}"));
            await ReplaceAsync(_bench.Services);
        }
    }

    private async Task ReplaceAsync(ClientServices process) =>
        await process.TokenManager.ReplaceAsync(process.Cache.GetFromMemory(Sample.Token()), _bench.Trace, CancellationToken.None);
}
