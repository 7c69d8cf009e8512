using System.Diagnostics;
using System.Globalization;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>One module in one host: its cold processes, and one warm process that lives as long as the session.</summary>
internal sealed class Session(PowerShellHost host, string module, SimulatorProcess simulator) : IDisposable
{
    /// <summary>The data center that a script registers for a simulator with addresses of its own.</summary>
    private const string OwnDataCenter = "bench";

    private readonly ScratchFolder _home = new();
    private Worker? _worker;
    private bool _isConnected;

    public PowerShellHost Host => host;

    private string[] Servers => ["-Module", module, "-AccountsUrl", simulator.AccountsUrl, "-ApiDomain", simulator.ApiDomain];

    /// <summary>The milliseconds that the script prints for this module, or for another one.</summary>
    public async Task<double> ReadAsync(string script, string? manifest, CancellationToken cancellationToken) => double.Parse(
        await ToolProcess.RunAsync(host.Script(script, _home, "-Module", manifest ?? module), cancellationToken), CultureInfo.InvariantCulture);

    /// <summary>The milliseconds of a whole process.</summary>
    public async Task<double> TimeAsync(string script, CancellationToken cancellationToken)
    {
        var start = await ConnectedAsync(script, cancellationToken);
        var watch = Stopwatch.StartNew();
        await ToolProcess.RunAsync(start, cancellationToken);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>A measure of the warm process.</summary>
    public async Task<double> WarmAsync(string measure, CancellationToken cancellationToken) =>
        await (_worker ??= await StartAsync(cancellationToken)).MeasureAsync(measure, cancellationToken);

    /// <summary>
    /// The megabytes that a process of its own has more in a measure than in the one before it, which warms it up. Both are the most: what
    /// .NET allocates before it collects garbage depends on the caches of the processor, and is the same for both.
    /// </summary>
    public async Task<double> GrowthAsync(string warmUp, string measure, CancellationToken cancellationToken)
    {
        using var worker = await StartAsync(cancellationToken);
        var before = await worker.PeakAsync(warmUp, cancellationToken);
        return await worker.PeakAsync(measure, cancellationToken) - before;
    }

    /// <summary>A measure in a process of its own, after it has run another one to warm up.</summary>
    public async Task<double> AloneAsync(string warmUp, string measure, CancellationToken cancellationToken)
    {
        using var worker = await StartAsync(cancellationToken);
        await worker.MeasureAsync(warmUp, cancellationToken);
        return await worker.MeasureAsync(measure, cancellationToken);
    }

    public void Dispose()
    {
        _worker?.Dispose();
        _home.Dispose();
    }

    private async Task<Worker> StartAsync(CancellationToken cancellationToken) =>
        new(await ConnectedAsync("worker.ps1", cancellationToken, "-Folder", _home.Path, "-SampleFields", SampleRecords.Fields));

    /// <summary>A script that has a saved connection, and an access token for the requests without the module.</summary>
    private async Task<ProcessStartInfo> ConnectedAsync(string script, CancellationToken cancellationToken, params IEnumerable<string> more)
    {
        if (!_isConnected)
        {
            string[] grant = ["-ClientId", simulator.ClientId, "-ClientSecret", simulator.ClientSecret, "-Code", await simulator.NewCodeAsync()];
            string[] client = [.. grant, "-DataCenter", simulator.Names is null ? OwnDataCenter : simulator.DataCenter];
            await ToolProcess.RunAsync(Script("connect.ps1", client), cancellationToken);
            _isConnected = true;
        }

        return Script(script, ["-AccessToken", simulator.AccessToken, .. more]);
    }

    private ProcessStartInfo Script(string script, params IEnumerable<string> values)
    {
        var start = host.Script(script, _home, [.. Servers, .. values]);
        foreach (var (name, value) in simulator.Names?.Environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
