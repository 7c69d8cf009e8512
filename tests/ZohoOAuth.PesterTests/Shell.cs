using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace ZohoOAuth.PesterTests;

internal sealed record ShellResult(int ExitCode, bool TimedOut, string Output);

/// <summary>The restored PowerShell with the suite's own script, as a user runs it by hand.</summary>
internal static class Shell
{
    /// <summary>Several times what the slowest file takes on a busy machine.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromMinutes(15);

    /// <summary>Runs it to its end, which is also the end of what it prints. At the timeout it is killed with its children.</summary>
    internal static async Task<ShellResult> RunAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = Describe(folder, arguments) };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Timeout);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return new ShellResult(process.ExitCode, TimedOut: false, output.ToString());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            lock (output)
            {
                return new ShellResult(-1, TimedOut: true, output.ToString());
            }
        }

        void Append(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    private static ProcessStartInfo Describe(string folder, string[] arguments)
    {
        var script = Path.Combine(Locations.Suite, "Run.ps1");
        var start = new ProcessStartInfo(
            "dotnet", [Locations.Pwsh, "-NoProfile", "-NonInteractive", "-File", script, "-Pester", Locations.Pester, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Start-Job starts PowerShell's own program, which looks for .NET here.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        start.Environment["NUGET_PACKAGES"] = Locations.Packages;
        start.Environment["XDG_CACHE_HOME"] = folder;
        start.Environment["NO_COLOR"] = "1";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        return start;
    }
}
