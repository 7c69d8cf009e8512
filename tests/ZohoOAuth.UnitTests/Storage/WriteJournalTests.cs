using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

public sealed class WriteJournalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private WriteJournals Journals => new(new ZohoHome(() => _folder.Path));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_run_noted_last_is_what_the_next_one_hears()
    {
        using (var journal = Begin())
        {
            journal.Note(WriteProgress.Of(new WriteBatch(0, 100)));
            journal.Note(WriteProgress.At(100));
            journal.Note(WriteProgress.Of(new WriteBatch(100, 200)));
        }

        var error = Refusal.Of(ErrorIds.WriteInterrupted, () => Begin());

        Assert.Equal((100, 200), (error.AnsweredRecords, error.SentRecords));
        Assert.Equal("Skip", error.Target);
        Assert.Contains("records 0 to 99 were answered, and records 100 to 199 may have been written", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_who_says_where_to_go_on_goes_on_there()
    {
        using (var journal = Begin())
        {
            journal.Note(WriteProgress.Of(new WriteBatch(0, 100)));
        }

        Begin(skip: 40).Dispose();

        Assert.Contains(
            "records 0 to 39 were answered, and no later records were sent",
            Refusal.Of(ErrorIds.WriteInterrupted, () => Begin()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_has_sent_nothing_or_has_ended_is_forgotten()
    {
        using (var journal = Begin())
        {
            journal.Note(WriteProgress.Of(new WriteBatch(0, 100)));
            journal.Note(WriteProgress.At(0));
        }

        using (var journal = Begin())
        {
            journal.Note(WriteProgress.Of(new WriteBatch(0, 100)));
            journal.NoteFinished();
        }

        Begin().Dispose();
    }

    [Fact]
    public void Another_mark_is_another_run()
    {
        using var one = Begin();
        using var other = Begin("other");

        Refusal.Of(ErrorIds.InvalidInput, () => Begin());
    }

    [Fact]
    public void Any_file_in_its_place_is_a_run_or_none() => Foreign.AnyBytes.Sample(content =>
    {
        var path = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.journal");
        File.WriteAllBytes(path, content);
        using var journal = new WriteJournal(FileLock.TryAcquire(path)!, Trace.None);

        Assert.True(
            journal.Read()?.Progress is not { } left || (left.Answered >= 0 && left.Sent >= left.Answered && left.Sent > 0), Encoding.ASCII.GetString(content));
    });

    [Fact]
    public void A_journal_of_last_month_is_swept_and_one_of_last_week_is_not()
    {
        foreach (var (mark, days) in new[] { ("old", 31), ("recent", 7) })
        {
            using (var journal = Begin(mark))
            {
                journal.Note(WriteProgress.Of(new WriteBatch(0, 100)));
            }

            File.SetLastWriteTimeUtc(JournalFile(mark), DateTime.UtcNow.AddDays(-days));
        }

        Begin().Dispose();

        Assert.Equal((false, true), (File.Exists(JournalFile("old")), File.Exists(JournalFile("recent"))));

        string JournalFile(string mark) => Path.Combine(_folder.Path, "writes", mark + ".journal");
    }

    [Fact]
    public void A_journal_that_cannot_be_written_any_more_warns_once_and_stops_nothing()
    {
        var warnings = new List<string>();
        var journal = new WriteJournal(FileLock.TryAcquire(Path.Combine(_folder.Path, "closed.journal"))!, new Trace(_ => { }, warnings.Add));
        journal.Dispose();

        journal.Note(WriteProgress.Of(new WriteBatch(0, 100)));
        journal.Note(WriteProgress.At(100));

        Assert.Single(warnings);
    }

    /// <summary>A hashtable has its names in another order in each process.</summary>
    [Theory]
    [InlineData("""{"Last_Name":"Doe","Owner":{"id":"1","name":"x"}}""", """{"Owner":{"name":"x","id":"1"},"Last_Name":"Doe"}""", true)]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""", false)]
    [InlineData("""{"a":1}""", """{"a":2}""", false)]
    [InlineData("no JSON", "no JSON", true)]
    [InlineData("no JSON", "other", false)]
    public void The_mark_does_not_depend_on_the_order_of_names(string one, string other, bool isSame)
    {
        Assert.Equal(isSame, Mark(one, ("a", "1"), ("b", "2")) == Mark(other, ("b", "2"), ("a", "1")));
    }

    [Theory]
    [InlineData("2026-11-27")]
    [InlineData("a b 'c'\n\ud800 Grüße")]
    public void A_run_is_told_of_another_interrupted_one_of_the_same_command_by_its_id(string runId)
    {
        using (var journal = Begin("command-1", null, runId))
        {
            journal.Note(WriteProgress.Of(new WriteBatch(0, 100)));
        }

        var warnings = new List<string>();
        var trace = new Trace(null, warnings.Add);
        Journals.Begin("command-2", "2", null, trace)!.Dispose();
        Assert.Contains($"-Skip 100; if not, retry with {ZohoErrors.SkipTo(0, Redactor.Printable(runId))}", Assert.Single(warnings), StringComparison.Ordinal);

        Journals.Begin("other-2", "2", null, trace)!.Dispose();
        Journals.Begin("command", null, null, trace)!.Dispose();
        Assert.Single(warnings);
    }

    [Fact]
    public void A_run_with_an_id_is_identified_by_it_and_not_by_its_first_record()
    {
        const string Record = """{"a":1}""";
        const string Other = """{"a":2}""";

        Assert.Equal(Mark("night 1", Record), Mark("night 1", Other));
        Assert.NotEqual(Mark("night 1", Record), Mark("night 2", Record));
        Assert.NotEqual(Mark(Record, Record), Mark(null, Record));

        static string Mark(string? runId, string record) => WriteJournals.MarkOf(Sample.Token(), "POST", "/crm/v8/Leads", [], runId, Encoding.UTF8.GetBytes(record));
    }

    private static string Mark(string record, params (string, string)[] query) => WriteJournals.MarkOf(
        Sample.Token(),
        "POST",
        "/crm/v8/Leads",
        query.Select(pair => new KeyValuePair<string, string>(pair.Item1, pair.Item2)),
        null,
        Encoding.UTF8.GetBytes(record));

    private WriteJournal Begin(string mark = "mark", long? skip = null, string? runId = null) =>
        Journals.Begin(mark, runId, skip, new Trace(_ => { }, _ => { }))!;
}
