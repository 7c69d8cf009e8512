using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Tests;

/// <summary><c>serve</c> as a user starts it.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task It_prints_a_client_for_every_way_of_signing_in()
    {
        using var process = Start();
        List<string> lines;
        try
        {
            lines = await ReadAsync(process);
        }
        finally
        {
            process.Kill();
        }

        Assert.Contains(lines, line => Matches(line, "server-based", "1000"));
        Assert.Contains(lines, line => Matches(line, "self client", "1000"));
        Assert.Contains(lines, line => Matches(line, "non-browser", "1004"));

        // Programs that start the simulator wait for this line.
        Assert.Contains(lines, line => Regex.IsMatch(line, "^Control: http://localhost:[0-9]+/_simulator$"));
    }

    [Fact]
    public async Task Under_Zohos_names_it_prints_what_to_set_and_registers_no_data_center()
    {
        using var process = Start("--as-zoho");
        List<string> lines;
        string file;
        try
        {
            lines = await ReadAsync(process);
            file = lines.Select(line => Regex.Match(line, "SSL_CERT_FILE='(?<file>[^']+)'")).First(match => match.Success).Groups["file"].Value;
            Assert.True(File.Exists(file));
        }
        finally
        {
            await StopAsync(process);
        }

        Assert.Contains(lines, line => Regex.IsMatch(line, "^  export HTTPS_PROXY=http://127.0.0.1:[0-9]+ NO_PROXY=localhost,127.0.0.1 SSL_CERT_FILE="));
        Assert.Contains(lines, line => line.Contains("$env:HTTPS_PROXY='http://127.0.0.1:", StringComparison.Ordinal));
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^  Remove-Item Cert:\\CurrentUser\\Root\\[0-9A-F]{40}$"));
        Assert.Contains(lines, line => Matches(line, "server-based", "1000"));
        Assert.DoesNotContain(lines, line => line.Contains("Register-ZohoDataCenter", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(0, process.ExitCode);
            Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
        }
    }

    private static Process Start(params string[] more) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ZohoOAuth.Simulator.dll"), "serve", .. more])
        {
            RedirectStandardOutput = true,
        })!;

    private static async Task<List<string>> ReadAsync(Process process)
    {
        List<string> lines = [];
        while (!lines.Contains("Stop with Ctrl-C.") && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    // Windows has no signal that stops one process.
    private static async Task StopAsync(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        }

        await process.WaitForExitAsync();
    }

    private static bool Matches(string line, string name, string family) =>
        Regex.IsMatch(line, $@"^  {name} +{family}\.[A-Z0-9]{{30}} +[0-9a-f]{{42}}$");
}
