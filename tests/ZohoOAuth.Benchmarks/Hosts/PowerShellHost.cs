using System.Diagnostics;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>A pwsh that runs scripts, each in a process of its own.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Pwsh">Its pwsh.dll.</param>
/// <param name="IsCompiled">Whether its assemblies are compiled ahead of time.</param>
internal sealed record PowerShellHost(string Name, string Pwsh, bool IsCompiled)
{
    /// <summary>The pwsh of the tool package. Its assemblies are not compiled ahead of time.</summary>
    public static PowerShellHost Restored { get; } = new("restored", Locations.Pwsh, IsCompiled: false);

    public ProcessStartInfo Script(string script, ScratchFolder home, params IEnumerable<string> values)
    {
        string[] arguments = [Pwsh, "-NoProfile", "-NonInteractive", "-File", Path.Combine(AppContext.BaseDirectory, "Scripts", script)];
        var start = new ProcessStartInfo("dotnet", arguments.Concat(values));
        start.Environment["ZOHO_HOME"] = home.Path;
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        return start;
    }
}
