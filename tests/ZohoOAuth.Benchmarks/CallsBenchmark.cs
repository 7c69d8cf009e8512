using System.Globalization;

namespace ZohoOAuth.Benchmarks;

/// <summary>The module's calls, and Invoke-RestMethod's where the host has it, in one warm process.</summary>
internal static class CallsBenchmark
{
    public static async Task<Times> RunAsync(PowerShellHost host, SimulatorProcess simulator, ScratchFolder home, int rounds, int calls) =>
        await host.RunAsync(
            "calls.ps1",
            home,
            "-Module", Locations.Module,
            "-AccountsUrl", simulator.AccountsUrl,
            "-ApiDomain", simulator.ApiDomain,
            "-ClientId", simulator.ClientId,
            "-ClientSecret", simulator.ClientSecret,
            "-Code", await simulator.NewCodeAsync(),
            "-AccessToken", simulator.AccessToken,
            "-Fields", SimulatorProcess.Fields,
            "-Rounds", rounds.ToString(CultureInfo.InvariantCulture),
            "-Calls", calls.ToString(CultureInfo.InvariantCulture));
}
