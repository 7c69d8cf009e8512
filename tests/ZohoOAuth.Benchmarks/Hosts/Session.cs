using System.Diagnostics;
using System.Globalization;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>One module in one host: its cold processes, and one warm process that lives as long as the session.</summary>
internal sealed class Session(PowerShellHost host, string module, SimulatorProcess simulator) : IDisposable
{
    private readonly ScratchFolder _home = new();
    private Worker? _worker;
    private bool _isConnected;

    public PowerShellHost Host => host;

    /// <summary>The milliseconds that the script prints for this module, or for another one.</summary>
    public async Task<double> ReadAsync(string script, string? manifest, CancellationToken cancellationToken) => double.Parse(
        await ToolProcess.RunAsync(host.Script(script, _home, "-Module", manifest ?? module), cancellationToken), CultureInfo.InvariantCulture);

    /// <summary>The milliseconds of a whole process.</summary>
    public async Task<double> TimeAsync(string script, CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken);
        var start = host.Script(script, _home, Arguments("-AccessToken", simulator.AccessToken));
        var watch = Stopwatch.StartNew();
        await ToolProcess.RunAsync(start, cancellationToken);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>A measure of the warm process.</summary>
    public async Task<double> WarmAsync(string measure, CancellationToken cancellationToken) =>
        await (_worker ??= await StartAsync()).MeasureAsync(measure, cancellationToken);

    /// <summary>The megabytes by which a process of its own grows in a measure, after it has run another one to warm up.</summary>
    public async Task<double> GrowthAsync(string warmUp, string measure, CancellationToken cancellationToken)
    {
        using var worker = await StartAsync();
        await worker.MeasureAsync(warmUp, cancellationToken);
        return await worker.GrowthAsync(measure, cancellationToken);
    }

    /// <summary>A measure in a process of its own, after it has run another one to warm up.</summary>
    public async Task<double> AloneAsync(string warmUp, string measure, CancellationToken cancellationToken)
    {
        using var worker = await StartAsync();
        await worker.MeasureAsync(warmUp, cancellationToken);
        return await worker.MeasureAsync(measure, cancellationToken);
    }

    public void Dispose()
    {
        _worker?.Dispose();
        _home.Dispose();
    }

    private async Task<Worker> StartAsync() => new(host.Script("worker.ps1", _home, [.. await GrantAsync(), "-Folder", _home.Path]));

    /// <summary>Saves the connection that the cold processes use.</summary>
    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (!_isConnected)
        {
            await ToolProcess.RunAsync(host.Script("connect.ps1", _home, await GrantAsync()), cancellationToken);
            _isConnected = true;
        }
    }

    private async Task<string[]> GrantAsync() => Arguments(
        "-AccessToken", simulator.AccessToken,
        "-ClientId", simulator.ClientId,
        "-ClientSecret", simulator.ClientSecret,
        "-Code", await simulator.NewCodeAsync());

    private string[] Arguments(params string[] more) =>
        ["-Module", module, "-AccountsUrl", simulator.AccountsUrl, "-ApiDomain", simulator.ApiDomain, .. more];
}
