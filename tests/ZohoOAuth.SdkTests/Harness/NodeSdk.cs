using System.Collections.Concurrent;
using System.Diagnostics;

namespace ZohoOAuth.SdkTests.Harness;

/// <summary>The SDK as npm installs it, beside this assembly. One installation serves all runs until the folder is cleaned.</summary>
internal static class NodeSdk
{
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(2);

    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>The scripts, and the package that they import.</summary>
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Node");

    /// <summary>Why the tests cannot run; null when they can.</summary>
    internal static string? Absence => Reason.Value;

    /// <summary>Is there once npm has ended well.</summary>
    private static string Mark => Path.Combine(Folder, "installed.txt");

    private static string? FindReason() =>
        Find("node") is null ? "did not run: node is not there"
        : Find(Npm) is not { } npm ? "did not run: npm is not there"
        : File.Exists(Mark) || Install(npm) is not { } problem ? null
        : $"did not run: npm cannot install the SDK: {problem}";

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static string? Find(string program)
    {
        var name = OperatingSystem.IsWindows() && Path.GetExtension(program).Length == 0 ? $"{program}.exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>What npm says when it fails. Scripts of packages are not run, and nothing is written outside of the folder.</summary>
    private static string? Install(string npm)
    {
        string[] arguments = ["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--cache", Path.Combine(Folder, "npm-cache")];
        var start = new ProcessStartInfo(npm, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = new Process { StartInfo = start };
        var said = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(InstallTime))
        {
            process.Kill(entireProcessTree: true);
            return "it took too long";
        }

        if (process.ExitCode != 0)
        {
            return said.FirstOrDefault(line => line.Contains("error code", StringComparison.Ordinal)) ?? $"exit code {process.ExitCode}";
        }

        File.WriteAllText(Mark, "");
        return null;
    }
}
