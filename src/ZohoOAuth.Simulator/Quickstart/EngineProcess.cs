using System.Diagnostics;
using System.Text.Json;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>A PowerShell engine in a separate process: this program again, with the hidden argument.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(2);
    private readonly Process _process;

    private EngineProcess(Process process) => _process = process;

    public static async Task<EngineProcess> StartAsync(EngineSetup setup, TemporaryFolder home, CancellationToken cancellationToken)
    {
        var engine = new EngineProcess(Process.Start(Describe(home))!);
        try
        {
            var response = await engine.SendAsync(setup, cancellationToken);
            return response.Errors is [var error, ..]
                ? throw new QuickstartException($"The module {setup.Module} could not be imported ({error}).")
                : engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a statement, and returns its output as at a prompt.</summary>
    public Task<EngineResponse> ShowAsync(string command, CancellationToken cancellationToken) =>
        SendAsync(new EngineRequest(command, Show: true), cancellationToken);

    /// <summary>Runs an expression, and returns its value as text.</summary>
    public async Task<string> EvaluateAsync(string expression, CancellationToken cancellationToken) =>
        (await SendAsync(new EngineRequest(expression, Show: false), cancellationToken)).Text;

    /// <summary>Closes the input to end the process, and kills it after a timeout.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(ExitTimeout);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Describe(TemporaryFolder home)
    {
        var program = Environment.ProcessPath!;
        var isRuntime = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] self = isRuntime ? [typeof(EngineProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. self, EngineCommand.Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in EnvironmentVariables(home))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>The process uses no vault, proxy or cache of this machine, and writes to the temporary folder only.</summary>
    private static Dictionary<string, string> EnvironmentVariables(TemporaryFolder home) => new()
    {
        ["ZOHO_HOME"] = home.Path,
        ["ZOHO_VAULT"] = "Local",
        ["NO_PROXY"] = "localhost",
        ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
        ["XDG_CACHE_HOME"] = home.Path,
        ["PSModuleAnalysisCachePath"] = Path.Combine(home.Path, "modules"),
        ["POWERSHELL_DIAGNOSTICS_OPTOUT"] = "1",
        ["DOTNET_EnableDiagnostics"] = "0",
    };

    private async Task<EngineResponse> SendAsync<T>(T message, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(message).AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
            var line = await _process.StandardOutput.ReadLineAsync(cancellationToken);
            return line is null ? throw Ended() : JsonSerializer.Deserialize<EngineResponse>(line)!;
        }
        catch (IOException)
        {
            throw Ended();
        }
    }

    private static QuickstartException Ended() => new("The process of the PowerShell engine has ended.");
}
