using ZohoOAuth.Benchmarks.Hosts;
using ZohoOAuth.Benchmarks.Results;
using ZohoOAuth.Benchmarks.Rows;

namespace ZohoOAuth.Benchmarks;

/// <summary>One run: all rows that were requested, in all hosts.</summary>
internal static class Run
{
    public static async Task StartAsync(BenchmarkOptions options, TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        var module = options.Module ?? Locations.Module;
        await using var other = options.Compare is { } compare ? await OtherModule.OfAsync(compare, progress, cancellationToken) : null;
        await using var simulator = await SimulatorProcess.StartAsync();
        using var path = new WarmPath(simulator);
        var runner = new Runner(simulator, options.Rounds, progress);
        Row[] rows = [.. AllRows.Of(path).Where(row => row.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        var hosts = await HostsAsync(options, progress, cancellationToken);
        try
        {
            foreach (var host in hosts)
            {
                using var session = new Session(host, module, simulator);
                await RunAsync(runner, rows, session, other, simulator, cancellationToken);
            }
        }
        finally
        {
            // Also when the run is canceled or a row fails: a run takes minutes, and the rows before that are complete.
            await output.WriteLineAsync(await Header.DescribeAsync(module, other, hosts, options.Rounds, CancellationToken.None));
            await output.WriteLineAsync();
            MarkdownTable.Write(output, other is null ? "module" : "this", other is null ? "other" : "that", runner.Outcomes);
        }
    }

    private static async Task<IReadOnlyList<PowerShellHost>> HostsAsync(BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        List<PowerShellHost> hosts = IsRequested(PowerShellHost.Restored.Name) ? [PowerShellHost.Restored] : [];
        if (IsRequested(CompiledPwsh.Name) && await CompiledPwsh.CreateAsync(progress, cancellationToken) is { } compiled)
        {
            hosts.Add(compiled);
        }

        return hosts;

        bool IsRequested(string name) => name.Contains(options.Host, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task RunAsync(
        Runner runner, IEnumerable<Row> rows, Session session, OtherModule? other, SimulatorProcess simulator, CancellationToken cancellationToken)
    {
        if (other is null)
        {
            await RunAsync(runner, rows, session, cancellationToken);
        }
        else
        {
            using var second = new Session(session.Host, other.Manifest, simulator);
            await CompareAsync(runner, rows, session, second, cancellationToken);
        }
    }

    private static async Task RunAsync(Runner runner, IEnumerable<Row> rows, Session session, CancellationToken cancellationToken)
    {
        // What runs without PowerShell is the same for each host.
        foreach (var row in rows.Where(row => !row.IsWithoutPowerShell || !session.Host.IsCompiled))
        {
            await runner.RunAsync(row, session, cancellationToken);
        }
    }

    private static async Task CompareAsync(Runner runner, IEnumerable<Row> rows, Session session, Session other, CancellationToken cancellationToken)
    {
        foreach (var row in rows.Where(row => row.IsCompared))
        {
            await runner.CompareAsync(row, session, other, cancellationToken);
        }
    }
}
