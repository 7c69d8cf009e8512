using System.Diagnostics;
using System.Text.Json;

namespace ZohoOAuth.SdkTests.Harness;

/// <summary>A script of the SDK in a node of its own.</summary>
internal static class SdkRun
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>What the script reports. A script that fails has its error in the message.</summary>
    internal static async Task<JsonElement> RunAsync(string script, SdkSettings settings, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("node", [$"{script}.mjs"])
        {
            WorkingDirectory = NodeSdk.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var proxy in start.Environment.Keys.Where(name => name.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(proxy);
        }

        start.Environment["SDK_SETTINGS"] = JsonSerializer.Serialize(settings, Names);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return await ReadAsync(start);
    }

    private static async Task<JsonElement> ReadAsync(ProcessStartInfo start)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            Assert.True(process.ExitCode == 0, $"{await errors}{await output}");
            return JsonElement.Parse(await output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
