namespace ZohoOAuth.TestRunner;

/// <summary>Ends the process when one test takes too long. The next process continues behind it.</summary>
internal sealed class Watchdog : IDisposable
{
    private const int ExitCode = 3;
    private readonly Timer _timer;

    internal Watchdog(Collector collector, RunLog log, TimeSpan limit) =>
        _timer = new Timer(_ => Look(collector, log, limit), state: null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

    public void Dispose() => _timer.Dispose();

    private static void Look(Collector collector, RunLog log, TimeSpan limit)
    {
        var late = collector.RunningFor(limit);
        if (late.Length == 0)
        {
            return;
        }

        log.Write($"late {string.Join(", ", late)}");
        Environment.Exit(ExitCode);
    }
}
