using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.InteropServices;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>
/// What this program does without arguments: plays quickstart.ps1 against a simulated Zoho, checks every step, and leaves
/// nothing behind.
/// </summary>
internal static class QuickstartCommand
{
    /// <summary>Where the user lives: not where the client is registered.</summary>
    public const string UsersDataCenter = "sim-eu";

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var inColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        try
        {
            await RunStepsAsync(new QuickstartOutput(Console.Out, inColour), cancellationToken);
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

    private static async Task RunStepsAsync(QuickstartOutput page, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var module = ModuleFolder.FindManifest();
        var steps = QuickstartScript.Read();
        using var home = new TemporaryFolder();
        await using var zoho = await ZohoSimulator.StartAsync(new SimulatorOptions(), cancellationToken);
        zoho.UserDataCenter = UsersDataCenter;
        page.WriteIntroduction(Introduction(module, zoho));
        await using (var player = new QuickstartPlayer(zoho, module, home, page))
        {
            foreach (var step in steps)
            {
                await player.RunAsync(step, cancellationToken);
            }
        }

        page.WriteSummary(string.Create(CultureInfo.InvariantCulture, $"{steps.Count} of {steps.Count} steps did what they say, in {watch.Elapsed.TotalSeconds:0.0} seconds."));
    }

    private static IEnumerable<string> Introduction(string module, ZohoSimulator zoho) =>
    [
        "ZohoOAuth, played against a simulated Zoho on this machine. No Zoho account is involved.",
        "",
        $"  module   {Path.GetDirectoryName(module)}",
        "  script   src/ZohoOAuth.Simulator/Quickstart/quickstart.ps1",
        $"  engine   PowerShell {EngineVersion()} on {RuntimeInformation.FrameworkDescription}",
        $"  Zoho     {string.Join(", ", zoho.DataCenters.Values.Select(dataCenter => $"{dataCenter.Code} {dataCenter.AccountsOrigin}"))}",
    ];

    // The assembly's version stands still between servicing releases; this one reads "7.6.9 SHA: ...".
    private static string EngineVersion() =>
        typeof(PowerShell).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split(' ')[0];
}
