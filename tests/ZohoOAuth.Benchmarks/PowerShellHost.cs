using System.Diagnostics;
using System.Management.Automation;
using System.Reflection;

namespace ZohoOAuth.Benchmarks;

/// <summary>Something that runs a script in a fresh process.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">The executable.</param>
/// <param name="Arguments">What stands before the script.</param>
internal sealed record PowerShellHost(string Name, string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The engine out of its package, in this program once more.</summary>
    public static PowerShellHost Engine { get; } = new(
        $"engine {typeof(PowerShell).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split(' ')[0]}",
        "dotnet",
        [typeof(PowerShellHost).Assembly.Location, EngineScript.Argument]);

    /// <summary>The pwsh that the build has restored.</summary>
    public static PowerShellHost Pwsh { get; } = new($"pwsh {Locations.PwshVersion}", "dotnet", [Locations.Pwsh, "-NoProfile", "-NonInteractive", "-File"]);

    /// <summary>Runs a script and returns the times that it prints, "name milliseconds" a line.</summary>
    public async Task<Times> RunAsync(string script, ScratchFolder home, params string[] values)
    {
        var start = new ProcessStartInfo(Program, [.. Arguments, Path.Combine(AppContext.BaseDirectory, "Scripts", script), .. values])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ZOHO_HOME"] = home.Path;
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Times.Parse(output) : throw new InvalidOperationException($"{script} failed in {Name}: {output}");
    }
}
