using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The quickstart as a reader starts it: a process whose words and exit code are all there is to see.</summary>
public sealed partial class QuickstartTests : IDisposable
{
    private static readonly string Script = Path.Combine("Quickstart", "quickstart.ps1");
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("quickstart-test-");

    public void Dispose() => _temporary.Delete(recursive: true);

    [Fact]
    public async Task Every_step_does_what_it_says()
    {
        (var exitCode, var output, var error) = await PlayAsync(AppContext.BaseDirectory);

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Contains("PS> $grant | Invoke-ZohoTokenExchange -Name crm -Vault Local", output, StringComparison.Ordinal);
        Assert.Matches(@"crm +Local +sim-eu +\d\d:\d\d:\d\d", output);
        Assert.Contains("450 different records in 3 pages", output, StringComparison.Ordinal);
        Assert.Contains("There is no connection 'crm' in the vault 'Local'", output, StringComparison.Ordinal);
        Assert.Equal(8, output.Split("[ok]").Length - 1);
    }

    [Fact]
    public async Task It_shows_no_secret_and_leaves_nothing_behind()
    {
        (_, var output, _) = await PlayAsync(AppContext.BaseDirectory);

        Assert.DoesNotMatch(Secret(), output);
        Assert.DoesNotContain("\e[", output, StringComparison.Ordinal);
        Assert.All(output.Split(Environment.NewLine), line => Assert.True(line.Length <= 100, line));
        Assert.Empty(_temporary.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_step_that_does_not_do_what_it_says_is_named()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "broken-quickstart");
        try
        {
            CopyWith(folder, script => script.Replace(" -All ", " ", StringComparison.Ordinal));

            (var exitCode, var output, var error) = await PlayAsync(folder);

            Assert.Equal(1, exitCode);
            Assert.Contains("Step 7 (Read all records) failed: 200 records in 1 requests", error, StringComparison.Ordinal);
            Assert.DoesNotContain("--- 8.", output, StringComparison.Ordinal);
            Assert.Empty(_temporary.EnumerateFileSystemInfos());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(int ExitCode, string Output, string Error)> PlayAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "ZohoOAuth.Simulator.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Whatever the program calls the temporary folder, on Windows and elsewhere.
        start.Environment["TMP"] = start.Environment["TMPDIR"] = _temporary.FullName;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The program once more, with another script: it lies below the repository, where the module is found.</summary>
    private static void CopyWith(string folder, Func<string, string> edit)
    {
        var files = Directory.GetFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var script = Path.Combine(folder, Script);
        File.WriteAllText(script, edit(File.ReadAllText(script)));
    }

    /// <summary>The simulator's secrets: 42 lower-case hexadecimal digits, and 1000.hex.hex.</summary>
    [GeneratedRegex(@"\b[0-9a-f]{32,}\b|\b1000\.[0-9a-f]{8,}\.[0-9a-f]{8,}\b|accessToken|refresh_token=|client_secret=|[?&]code=")]
    private static partial Regex Secret();
}
