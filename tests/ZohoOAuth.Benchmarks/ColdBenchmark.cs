using System.Diagnostics;

namespace ZohoOAuth.Benchmarks;

/// <summary>A scheduled task: a process that starts, has a token, makes one call and ends; with the module, and with a token that lies ready.</summary>
internal static class ColdBenchmark
{
    public const string Module = "cold module";
    public const string Rest = "cold rest";

    public static async Task<Times> RunAsync(PowerShellHost host, SimulatorProcess simulator, ScratchFolder home, int rounds)
    {
        await host.RunAsync(
            "connect.ps1", home, "-Module", Locations.Module, "-AccountsUrl", simulator.AccountsUrl, "-ApiDomain", simulator.ApiDomain,
            "-ClientId", simulator.ClientId, "-ClientSecret", simulator.ClientSecret, "-Code", await simulator.NewCodeAsync());
        var times = new Times();
        for (var round = 0; round <= rounds; round++)
        {
            var rest = await TimeAsync(() => host.RunAsync("cold-rest.ps1", home, "-ApiDomain", simulator.ApiDomain, "-AccessToken", simulator.AccessToken));
            var module = await TimeAsync(() => host.RunAsync("cold-module.ps1", home, "-Module", Locations.Module, "-AccountsUrl", simulator.AccountsUrl, "-ApiDomain", simulator.ApiDomain));
            if (round > 0)
            {
                times.Add(Rest, rest);
                times.Add(Module, module);
            }
        }

        return times;
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var watch = Stopwatch.StartNew();
        await run();
        return watch.Elapsed.TotalMilliseconds;
    }
}
