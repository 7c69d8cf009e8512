using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ZohoOAuth.PesterTests;

internal sealed record ShellResult(int ExitCode, bool TimedOut, string Output);

/// <summary>The restored PowerShell with the suite's own script, as a user runs it by hand.</summary>
internal static class Shell
{
    /// <summary>Several times what the slowest file takes on a busy machine.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromMinutes(15);

    internal static async Task<ShellResult> RunAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Describe(folder, arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Timeout);
        var timedOut = false;
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            timedOut = true;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        return new ShellResult(process.ExitCode, timedOut, await output + await errors);
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
