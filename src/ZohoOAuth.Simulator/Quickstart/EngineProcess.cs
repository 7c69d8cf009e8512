using System.Diagnostics;
using System.Text.Json;

namespace ZohoOAuth.Simulator;

/// <summary>A PowerShell engine in a process of its own: this program once more, with the hidden argument.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(2);
    private readonly Process _process;

    private EngineProcess(Process process) => _process = process;

    public static async Task<EngineProcess> StartAsync(EngineSetup setup, TemporaryFolder home, CancellationToken cancellationToken)
    {
        var engine = new EngineProcess(Process.Start(Describe(home))!);
        try
        {
            EngineAnswer response = await engine.AskAsync(setup, cancellationToken);
            return response.Errors.Count == 0 ? engine : throw new QuickstartException($"The module {setup.Module} could not be imported ({response.Errors[0]}).");
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a statement as at a prompt.</summary>
    public Task<EngineAnswer> ShowAsync(string command, CancellationToken cancellationToken) =>
        AskAsync(new EngineRequest(command, Show: true), cancellationToken);

    /// <summary>The value of an expression as text.</summary>
    public async Task<string> EvaluateAsync(string expression, CancellationToken cancellationToken) =>
        (await AskAsync(new EngineRequest(expression, Show: false), cancellationToken)).Text;

    /// <summary>Ends the process: by the end of its input, and by force if it does not listen.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(StopTimeout);
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
        string program = Environment.ProcessPath!;
        bool isRuntime = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] self = isRuntime ? [typeof(EngineProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. self, EngineCommand.Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in Surroundings(home))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Nothing of this machine's vaults, proxies and caches takes part, and nothing is written beside the temporary folder.</summary>
    private static Dictionary<string, string> Surroundings(TemporaryFolder home) => new()
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

    private async Task<EngineAnswer> AskAsync<T>(T message, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(message).AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
            string? line = await _process.StandardOutput.ReadLineAsync(cancellationToken);
            return line is null ? throw Gone() : JsonSerializer.Deserialize<EngineAnswer>(line)!;
        }
        catch (IOException)
        {
            throw Gone();
        }
    }

    private static QuickstartException Gone() => new("The PowerShell engine's process has ended.");
}
