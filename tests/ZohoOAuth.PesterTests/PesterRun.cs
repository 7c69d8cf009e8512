using System.Diagnostics;

namespace ZohoOAuth.PesterTests;

/// <summary>Runs one file of the suite. Whatever goes wrong is a result that failed.</summary>
internal static class PesterRun
{
    internal static async Task<IReadOnlyList<PesterResult>> RunAsync(string file, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("zoho-pester-results-").FullName;
        var watch = Stopwatch.StartNew();
        try
        {
            var resultPath = Path.Combine(folder, "results.json");
            var shell = await Shell.RunAsync(folder, ["-Path", Path.Combine(Locations.Suite, file), "-ResultPath", resultPath], cancellationToken);
            var lines = File.Exists(resultPath) ? await File.ReadAllLinesAsync(resultPath, cancellationToken) : [];
            IReadOnlyList<PesterResult> results = [.. lines.Select(PesterResult.Parse)];
            return Problem(shell, results) is { } problem
                ? [.. results, PesterResult.Failure($"{problem}\n{shell.Output}", watch.Elapsed)]
                : results;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the results do not say. Run.ps1 ends with 1 when a test failed, and with 0 when none did.</summary>
    private static string? Problem(ShellResult shell, IReadOnlyList<PesterResult> results)
    {
        if (shell.TimedOut)
        {
            return $"PowerShell did not end in {Shell.Timeout.TotalMinutes} minutes, and was stopped.";
        }

        if (results.Count == 0)
        {
            return $"No test of the file was reported. PowerShell ended with exit code {shell.ExitCode}.";
        }

        var isFailed = results.Any(result => result.Outcome == PesterOutcome.Failed);
        var isAllSkipped = results.All(result => result.Outcome == PesterOutcome.Skipped);
        return shell.ExitCode == 0 || (shell.ExitCode == 1 && (isFailed || isAllSkipped)) ? null : $"PowerShell ended with exit code {shell.ExitCode}.";
    }
}
