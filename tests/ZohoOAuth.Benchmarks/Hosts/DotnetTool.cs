using System.Diagnostics;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>Runs the dotnet command.</summary>
internal static class DotnetTool
{
    public static Task RunAsync(CancellationToken cancellationToken, params IEnumerable<string> arguments)
    {
        // No build server may keep files of a temporary folder, or use a processor while rows are measured.
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--disable-build-servers", "-nologo", "-v:q"]);

        // The SDK sets it for the programs that it starts, and it would make a build in another folder use this project's SDK files.
        start.Environment.Remove("MSBuildSDKsPath");
        return ToolProcess.RunAsync(start, cancellationToken);
    }
}
