using System.Diagnostics;

namespace ZohoOAuth.ModuleTests;

/// <summary>A process with a PowerShell engine of its own.</summary>
internal static class EngineProcess
{
    internal sealed record Result(int ExitCode, IReadOnlyList<string> Output, string Errors);

    /// <summary>Runs a script in a new process. ZOHO_HOME and PSModulePath are this process's.</summary>
    internal static Task<Result> RunAsync(string script, params string[] arguments) => RunAsync(new Dictionary<string, string>(), script, arguments);

    /// <summary>The same with more variables of the environment.</summary>
    internal static async Task<Result> RunAsync(IReadOnlyDictionary<string, string> environment, string script, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        using var process = await StartAsync(folder, environment, script, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries), await errors);
    }

    /// <summary>Runs a script in a new process, and kills it when the moment has come.</summary>
    internal static async Task KillAsync(string script, Func<StreamReader, Task> moment)
    {
        using var folder = new TemporaryFolder();
        using var process = await StartAsync(folder, new Dictionary<string, string>(), script);
        await moment(process.StandardOutput);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task<Process> StartAsync(
        TemporaryFolder folder, IReadOnlyDictionary<string, string> environment, string script, params string[] arguments)
    {
        var path = Path.Combine(folder.Path, "script.ps1");
        await File.WriteAllTextAsync(path, script);
        var start = new ProcessStartInfo("dotnet", [Layout.EngineHost, path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
