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
        await using var asZoho = await SimulatorProcess.StartAsZohoAsync();
        using var path = new WarmPath(simulator);
        var runner = new Runner(simulator, options.Rounds, progress);
        Row[] rows = [.. AllRows.Of(path).Where(row => row.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        var hosts = await HostsAsync(options, progress, cancellationToken);
        try
        {
            foreach (var host in hosts)
            {
                using var sessions = NewSessions(host, module);
                using var others = other is null ? null : NewSessions(host, other.Manifest);
                await RunAsync(runner, rows, sessions, others, cancellationToken);
            }
        }
        finally
        {
            // Also when the run is canceled or a row fails: a run takes minutes, and the rows before that are complete.
            await output.WriteLineAsync(await Header.DescribeAsync(module, other, hosts, options.Rounds, CancellationToken.None));
            await output.WriteLineAsync();
            MarkdownTable.Write(output, other is null ? "module" : "this", other is null ? "other" : "that", runner.Outcomes);
        }

        Sessions NewSessions(PowerShellHost host, string manifest) =>
            new(new Session(host, manifest, simulator), asZoho is null ? null : new Session(host, manifest, asZoho));
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
        Runner runner, IReadOnlyList<Row> rows, Sessions sessions, Sessions? others, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            if (others is not null)
            {
                await (row.IsCompared ? runner.CompareAsync(row, sessions, others, cancellationToken) : Task.CompletedTask);
            }
            else if (!row.IsWithoutPowerShell || !sessions.Host.IsCompiled)
            {
                // What runs without PowerShell is the same for each host.
                await runner.RunAsync(row, sessions, cancellationToken);
            }
        }
    }
}
