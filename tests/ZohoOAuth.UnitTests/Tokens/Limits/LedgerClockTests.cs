using System.Globalization;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Limits;

/// <summary>What is counted is dated by the servers' time, and what a wrong clock has written blocks nobody for long.</summary>
public sealed class LedgerClockTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    public async Task A_request_is_dated_by_the_time_that_its_answer_tells(int hours)
    {
        var date = TestBench.Start.AddHours(hours);
        _bench.Zoho.Answer(Sample.RefreshAnswer(), 200, ("Date", date.ToString("R", CultureInfo.InvariantCulture)));

        await ReplaceAsync();

        Assert.Equal(date.ToUnixTimeMilliseconds(), Assert.Single(Page().AccessTokens).At);
    }

    [Fact]
    public async Task A_request_that_failed_is_too()
    {
        var date = TestBench.Start.AddHours(3);
        _bench.Zoho.Answer("""{"error":"Access Denied"}""", 400, ("Date", date.ToString("R", CultureInfo.InvariantCulture)));

        await Refusal.OfAsync(ErrorIds.TokenLimitReached, ReplaceAsync);

        Assert.Equal(date.ToUnixTimeMilliseconds(), Assert.Single(Page().AccessTokens).At);
    }

    [Fact]
    public async Task A_block_that_would_last_for_hours_was_written_by_a_clock_that_was_wrong()
    {
        var record = new LedgerRecord();
        record.Blocked[CredentialId.Of(Sample.Token()).ToString()] = TestBench.Start.AddHours(5).ToUnixTimeMilliseconds();
        await _bench.Services.Ledger.NameAsync(Sample.Token(), _bench.Trace);
        await File.WriteAllBytesAsync(PagePath(), record.Write());
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        await ReplaceAsync();

        _ = _bench.Zoho.Only;
    }

    [Fact]
    public void A_page_with_more_entries_than_are_kept_keeps_the_newest()
    {
        var record = new LedgerRecord();
        record.Grants.AddRange(Enumerable.Range(1, 5_000).Select(number => (long)number));
        record.AccessTokens.AddRange(
            Enumerable.Range(1, 3_000)
                .Select(number => new LedgerRecord.AccessEntry { Id = $"{number}", Credential = CredentialId.Of(Sample.Token()), At = number }));

        var read = LedgerRecord.Read(record.Write());
        read.Prune(now: 5_001, oldest: 0);

        Assert.Equal((2_000, 3_001), (read.Grants.Count, read.Grants.Min()));
        Assert.Equal((2_000, 1_001), (read.AccessTokens.Count, read.AccessTokens.Min(entry => entry.At)));
    }

    private string PagePath() => Assert.Single(Directory.GetFiles(Path.Combine(_bench.Folder, "ledger"), "*.json"));

    private LedgerRecord Page() => LedgerRecord.Read(File.ReadAllBytes(PagePath()));

    private Task ReplaceAsync() => _bench.Services.TokenManager.ReplaceAsync(Sample.Token(), _bench.Trace, CancellationToken.None);
}
