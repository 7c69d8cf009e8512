using System.Collections;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;
using ZohoOAuth.ConformanceTests.Serving;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>Lists are read to their end, to a number or from a number on, whatever happens in between.</summary>
[Collection(OneJudge.Name)]
public sealed class ListTests(Judge judge)
{
    private static readonly Reading[] Readings =
    [
        new("-All", 450, "-All", 0..450),
        new("-First", 450, "-First 250", 0..250),
        new("-Skip", 450, "-All -Skip 210", 210..450),
        new("empty", 0, "-All", 0..0),
        new("exact end", 400, "-All", 0..400),
        new("dead token", 450, "-All", 0..450, Trouble.WithDeadToken),
        new("429", 450, "-All -MaximumRetryCount 1", 0..450, Trouble.WithTooManyRequests),
    ];

    private static readonly Reading Long = new("beyond 2,000", 2300, "-All", 0..2300);

    [ConformanceFact]
    public void Lists_are_read_whole()
    {
        var tally = new Tally("lists with every test right");
        foreach (var list in judge.Operations.Select(ListOperation.Of).OfType<ListOperation>())
        {
            var problems = (list.HasToken ? [.. Readings, Long] : Readings).Select(reading => Problem(list, reading)).OfType<string>().ToList();
            tally.Add(list.Operation.Name, problems.Count == 0 ? null : string.Join("; ", problems));
        }

        tally.Check(judge);
    }

    [ConformanceFact]
    public void A_list_that_is_cut_warns() => CheckWarnings("lists that are cut with a warning", [], isWarned: true);

    [ConformanceFact]
    public void A_page_that_is_named_does_not_warn() =>
        CheckWarnings("lists that are read page by page without a warning", new Dictionary<string, string> { ["page"] = "2" }, isWarned: false);

    private void CheckWarnings(string row, Dictionary<string, string> page, bool isWarned)
    {
        var tally = new Tally(row);
        foreach (var list in judge.Operations.Select(ListOperation.Of).OfType<ListOperation>().Where(list => page.Count == 0 || list.IsInPages))
        {
            var result = Read(list, new PagedList(list, 600).Respond, page, "");
            tally.Add(list.Operation.Name, result.Errors is [var error, ..] ? RunResult.IdOf(error)
                : result.Warnings.Count > 0 == isWarned ? null
                : $"{result.Warnings.Count} warnings");
        }

        tally.Check(judge);
    }

    private string? Problem(ListOperation list, Reading reading)
    {
        var result = Read(list, (reading.Trouble ?? Trouble.WithoutTrouble)(new PagedList(list, reading.Total).Respond), [], reading.Parameters);
        var (start, count) = reading.Expected.GetOffsetAndLength(reading.Total);
        return result.Errors is [var error, ..] ? $"{reading.Name}: {RunResult.IdOf(error)} {ZohoSaid.Of(error).Message}"
            : result.Properties("id").SequenceEqual(Enumerable.Range(start, count).Select(number => $"{number}")) ? null
            : $"{reading.Name}: {result.Output.Count} records instead of {count}, or others";
    }

    private RunResult Read(ListOperation list, Func<ReceivedRequest, Answer> respond, Dictionary<string, string> page, string parameters)
    {
        judge.Server.Respond = respond;
        var call = new Hashtable
        {
            ["Path"] = PathWriter.Write(list.Operation),
            ["Method"] = list.Operation.Method,
            ["Query"] = new Hashtable(list.Required.Concat(page).ToDictionary()),
        };
        if (list.Operation.Method == "POST")
        {
            call["Body"] = list.IsQuery ? new Hashtable { ["select_query"] = "select Name from Leads where id is not null" } : [];
        }

        judge.Session.Set("call", call);
        return judge.Session.Run($"Invoke-ZohoApi @call -Token $token {parameters}");
    }

    /// <param name="Name">What the test is about.</param>
    /// <param name="Total">How many records the list has.</param>
    /// <param name="Parameters">How it is read.</param>
    /// <param name="Expected">What must come out.</param>
    /// <param name="Trouble">What goes wrong in between.</param>
    private sealed record Reading(
        string Name, int Total, string Parameters, Range Expected, Func<Func<ReceivedRequest, Answer>, Func<ReceivedRequest, Answer>>? Trouble = null);
}
