using System.Globalization;
using ZohoOAuth.ConformanceTests.Harness;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>The simulator against every operation of Zoho's documents.</summary>
public sealed class OperationTests(SimulatorJudge judge) : IClassFixture<SimulatorJudge>
{
    [ConformanceFact]
    public void No_answer_is_wrong()
    {
        var tally = new Tally("operations that the simulator answers as documented, refuses as Zoho does, or says that it lacks");
        foreach (var (name, outcome) in Outcomes())
        {
            tally.Add(name, outcome.Verdict == Verdict.Wrong ? outcome.Reason : null);
        }

        foreach (var verdict in Outcomes().GroupBy(pair => pair.Outcome.Verdict).OrderBy(group => group.Key))
        {
            Say($"{verdict.Key}: {verdict.Count()} of {Outcomes().Count()}");
        }

        tally.Check(judge);
    }

    [ConformanceFact]
    public void Operations_are_answered()
    {
        var tally = new Tally("operations that the simulator answers");
        foreach (var (name, outcome) in Outcomes().OrderBy(pair => pair.Outcome.Reason).ThenBy(pair => pair.Name))
        {
            tally.Add(name, outcome.Verdict == Verdict.Answered ? null : $"{outcome.Verdict}: {outcome.Reason}");
        }

        tally.Check(judge);
    }

    [ConformanceFact]
    public void What_Zoho_does_not_have_is_an_error()
    {
        var tally = new Tally("wrong calls of answered operations that are errors");
        foreach (var (operation, mutation, reply) in judge.Mutated.Where(call => judge.Outcomes[call.Operation].Verdict == Verdict.Answered))
        {
            var problem = string.Create(CultureInfo.InvariantCulture, $"{reply.Status} {reply.Text}");
            tally.Add($"{operation.Key} with {mutation.Name}", IsError(reply) ? null : problem);
        }

        tally.Check(judge);
    }

    /// <summary>Of each operation of each document. Some documents describe the same one.</summary>
    private IEnumerable<(string Name, Outcome Outcome)> Outcomes() =>
        judge.Outcomes.SelectMany(pair => pair.Key.Descriptions.Select(operation => ($"{operation.Document} {operation.Name}", pair.Value)));

    /// <summary>Of a list of records, each row has an answer of its own.</summary>
    private bool IsError(Reply reply) =>
        (reply.Status is >= 400 and <= 501 && reply.Code is { } code && (code == "NOT_SIMULATED" || judge.Judgement.IsKnown(code)))
        || (reply.Status == 207 && !reply.Text.Contains("\"SUCCESS\"", StringComparison.Ordinal));

    private void Say(string line) => ((ISpeaker)judge).Say(line);
}
