using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.InteropServices;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>
/// What this program does without arguments: runs quickstart.ps1 against a simulated Zoho, checks every step, and leaves
/// nothing behind.
/// </summary>
internal static class QuickstartCommand
{
    /// <summary>The user's data center. The client is registered in another one.</summary>
    public const string UsersDataCenter = "sim-eu";

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var useColor = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        try
        {
            await RunStepsAsync(new QuickstartOutput(Console.Out, useColor), cancellationToken);
            return 0;
        }
        catch (QuickstartException ex)
        {
            await Console.Error.WriteLineAsync("\n" + ex.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("\nStopped.");
        }

        return 1;
    }

    private static async Task RunStepsAsync(QuickstartOutput output, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var module = ModuleFolder.FindManifest();
        var steps = QuickstartScript.Read();
        using var home = new TemporaryFolder();
        await using var zoho = await ZohoSimulator.StartAsync(new SimulatorOptions(), cancellationToken);
        zoho.UserDataCenter = UsersDataCenter;
        output.WriteIntroduction(Introduction(module, zoho));
        await using (var player = new QuickstartPlayer(zoho, module, home, output))
        {
            foreach (var step in steps)
            {
                await player.RunAsync(step, cancellationToken);
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        output.WriteSummary(string.Create(CultureInfo.InvariantCulture, $"{steps.Count} of {steps.Count} steps succeeded in {seconds:0.0} seconds."));
    }

    private static IEnumerable<string> Introduction(string module, ZohoSimulator zoho) =>
    [
        "ZohoOAuth with a simulated Zoho on this machine. You need no Zoho account.",
        "",
        $"  module   {Path.GetDirectoryName(module)}",
        "  script   src/ZohoOAuth.Simulator/Quickstart/quickstart.ps1",
        $"  engine   PowerShell {EngineVersion()} on {RuntimeInformation.FrameworkDescription}",
        $"  Zoho     {string.Join(", ", zoho.DataCenters.Values.Select(dataCenter => $"{dataCenter.Code} {dataCenter.AccountsOrigin}"))}",
    ];

    // The version of the assembly does not change in servicing releases. This one does: "7.6.9 SHA: ...".
    private static string EngineVersion() =>
        typeof(PowerShell).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split(' ')[0];
}
