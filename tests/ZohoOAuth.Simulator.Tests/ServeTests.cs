using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Tests;

/// <summary><c>serve</c> as a user starts it.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task It_prints_a_client_for_every_way_of_signing_in()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ZohoOAuth.Simulator.dll"), "serve"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        List<string> lines = [];
        try
        {
            while (!lines.Contains("Stop with Ctrl-C.") && await process.StandardOutput.ReadLineAsync() is { } line)
            {
                lines.Add(line);
            }
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

    private static bool Matches(string line, string name, string family) =>
        Regex.IsMatch(line, $@"^  {name} +{family}\.[A-Z0-9]{{30}} +[0-9a-f]{{42}}$");
}
