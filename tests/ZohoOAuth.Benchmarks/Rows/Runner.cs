using ZohoOAuth.Benchmarks.Hosts;
using ZohoOAuth.Benchmarks.Results;

namespace ZohoOAuth.Benchmarks.Rows;

/// <summary>Measures rows round by round: the module, the other, the module, the other.</summary>
internal sealed class Runner(SimulatorProcess simulator, int rounds, TextWriter progress)
{
    private readonly List<Outcome> _outcomes = [];

    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>A row as it is: the module and the other way, in one session.</summary>
    public Task RunAsync(Row row, Sessions sessions, CancellationToken cancellationToken) => sessions.Of(row) is not { } session
        ? SkipAsync(row)
        : RunAsync(
            row,
            new Outcome(row.IsWithoutPowerShell ? "none" : session.Host.Name, row.Name, row.Comparison, new Samples(), row.AimIn(session.Host)),
            () => row.Module(session, cancellationToken),
            () => row.Other(session, cancellationToken));

    /// <summary>The module's side of the row with two modules.</summary>
    public Task CompareAsync(Row row, Sessions mine, Sessions others, CancellationToken cancellationToken) =>
        mine.Of(row) is not { } session || others.Of(row) is not { } other
            ? SkipAsync(row)
            : RunAsync(
                row,
                new Outcome(session.Host.Name, row.Name.Split(", over ")[0], row.Comparison.ForTwoModules, new Samples(), Aim: null),
                () => row.Module(session, cancellationToken),
                () => row.Module(other, cancellationToken));

    private Task SkipAsync(Row row) => progress.WriteLineAsync($"{row.Name}\n  skipped: only on Linux a client trusts the simulator without a change of the system");

    private async Task RunAsync(Row row, Outcome outcome, Func<Task<double>> module, Func<Task<double>> other)
    {
        await progress.WriteLineAsync($"{outcome.Host}: {outcome.Row}");
        await simulator.DelayAsync(row.Latency);
        await simulator.SetRecordsAsync(row.Records);
        for (var round = 1 - row.WarmUps; round <= row.Rounds(rounds); round++)
        {
            var (first, second) = (await module(), await other());
            if (double.IsNaN(first) || double.IsNaN(second))
            {
                await progress.WriteLineAsync("  skipped: a module does not have this");
                return;
            }

            if (round > 0)
            {
                outcome.Samples.Add(first, second);
            }
        }

        _outcomes.Add(outcome);
    }
}
