using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

/// <summary>Two batches that are on their way at once: what the next run hears of each.</summary>
public sealed class WriteProgressTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData((int)WriteState.Unknown, (int)WriteState.Unknown, 100, 300)]
    [InlineData((int)WriteState.Unknown, (int)WriteState.Answered, 100, 300)]
    [InlineData((int)WriteState.Unknown, (int)WriteState.NotWritten, 100, 200)]
    [InlineData((int)WriteState.Answered, (int)WriteState.Unknown, 200, 300)]
    [InlineData((int)WriteState.Answered, (int)WriteState.Answered, 300, 300)]
    [InlineData((int)WriteState.Answered, (int)WriteState.NotWritten, 200, 200)]
    [InlineData((int)WriteState.NotWritten, (int)WriteState.Unknown, 100, 300)]
    [InlineData((int)WriteState.NotWritten, (int)WriteState.Answered, 100, 300)]
    [InlineData((int)WriteState.NotWritten, (int)WriteState.NotWritten, 100, 100)]
    public void The_next_run_hears_what_is_known_of_each(int first, int second, long answered, long sent)
    {
        var progress = WriteProgress.Of(new WriteBatch(100, 200, (WriteState)first), new WriteBatch(200, 300, (WriteState)second));
        foreach (var runId in new[] { null, "night+1", "1" })
        {
            using (var journal = Begin(runId))
            {
                journal.Note(WriteProgress.Of(new WriteBatch(0, 100)));
                journal.Note(progress);
            }

            var error = Refusal.Of(ErrorIds.WriteInterrupted, () => Begin(runId));

            Assert.Equal((answered, sent), (error.AnsweredRecords, error.SentRecords));
            Assert.Equal(ZohoErrors.WriteInterrupted(progress, runId).Message, error.Message);
            Assert.Equal(ZohoErrors.WriteInterrupted(progress, runId).RecommendedAction, error.RecommendedAction);
        }
    }

    [Theory]
    [InlineData((int)WriteState.Unknown, (int)WriteState.Unknown, "records 0 to 99 were answered, and records 100 to 299 may have been written.", "Check in Zoho whether records 100 to 299 exist. Send what is missing in a separate run, and continue with -Skip 300.")]
    [InlineData((int)WriteState.Unknown, (int)WriteState.Answered, "records 0 to 99 and records 200 to 299 were answered, and records 100 to 199 may have been written.", "Check in Zoho whether records 100 to 199 exist. Send what is missing in a separate run, and continue with -Skip 300.")]
    [InlineData((int)WriteState.NotWritten, (int)WriteState.Answered, "records 0 to 99 and records 200 to 299 were answered, and records 100 to 199 were not written.", "Send records 100 to 199 in a separate run, and continue with -Skip 300.")]
    [InlineData((int)WriteState.NotWritten, (int)WriteState.Unknown, "records 0 to 99 were answered, and records 100 to 299 may have been written.", "Check in Zoho whether records 100 to 299 exist. Send what is missing in a separate run, and continue with -Skip 300.")]
    [InlineData((int)WriteState.Unknown, (int)WriteState.NotWritten, "records 0 to 99 were answered, and records 100 to 199 may have been written.", "Check in Zoho whether records 100 to 199 exist. If so, continue with -Skip 200; if not, retry with -Skip 100.")]
    [InlineData((int)WriteState.Answered, (int)WriteState.Unknown, "records 0 to 199 were answered, and records 200 to 299 may have been written.", "Check in Zoho whether records 200 to 299 exist. If so, continue with -Skip 300; if not, retry with -Skip 200.")]
    [InlineData((int)WriteState.NotWritten, (int)WriteState.NotWritten, "records 0 to 99 were answered, and no later records were sent.", "Continue with -Skip 100.")]
    public void No_hint_sends_again_what_was_written_or_leaves_out_what_was_not(int first, int second, string what, string hint)
    {
        var error = ZohoErrors.WriteInterrupted(WriteProgress.Of(new WriteBatch(100, 200, (WriteState)first), new WriteBatch(200, 300, (WriteState)second)), null);

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(hint, error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_an_earlier_version_is_read()
    {
        var path = Path.Combine(_folder.Path, "old.journal");
        File.WriteAllText(path, $"{100:D19} {200:D19} MQ\n");
        using var journal = new WriteJournal(FileLock.TryAcquire(path)!, Trace.None);

        var (progress, runId) = journal.Read()!.Value;

        Assert.Equal((100, 200, "1"), (progress.Answered, progress.Sent, runId));
        Assert.False(progress.HasGap);
    }

    [Theory]
    [InlineData("0 0 0+uu")]
    [InlineData("100 300 50+uu")]
    [InlineData("100 300 300+uu")]
    [InlineData("100 300 200+ux")]
    [InlineData("100 300 200+uuu")]
    [InlineData("100 300 200+uu a b")]
    [InlineData("0 300 200+nn")]
    public void A_damaged_line_is_no_run(string line) => Assert.Null(WriteJournalLine.Parse(line));

    private WriteJournal Begin(string? runId) => new WriteJournals(new ZohoHome(() => _folder.Path)).Begin(
        $"mark{runId?.Length}-{runId?.Length}", runId, null, new Trace(_ => { }, _ => { }))!;
}
