using System.Globalization;

namespace ZohoOAuth.Benchmarks;

/// <summary>Long lists as they are in life: pages that come late, and more records than anybody keeps.</summary>
internal static class LongListBenchmark
{
    public const string Late = "late pages";
    public const string Memory = "memory";

    private const int Streamed = 100_000;

    /// <summary>How late each page comes.</summary>
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    /// <summary>The milliseconds of 10,000 records in 50 late pages.</summary>
    public static async Task<Times> RunLateAsync(PowerShellHost host, SimulatorProcess simulator, ScratchFolder home, int rounds)
    {
        await simulator.DelayAsync(Latency);
        try
        {
            return await RunAsync(host, simulator, home, rounds, Late);
        }
        finally
        {
            await simulator.DelayAsync(TimeSpan.Zero);
        }
    }

    /// <summary>The megabytes by which a process grows that lets 100,000 records pass.</summary>
    public static async Task<Times> RunMemoryAsync(PowerShellHost host, SimulatorProcess simulator, ScratchFolder home, int rounds)
    {
        await simulator.SetRecordsAsync(Streamed);
        try
        {
            return await RunAsync(host, simulator, home, rounds, Memory);
        }
        finally
        {
            await simulator.SetRecordsAsync(SimulatorProcess.Records);
        }
    }

    private static async Task<Times> RunAsync(PowerShellHost host, SimulatorProcess simulator, ScratchFolder home, int rounds, string what) =>
        await host.RunAsync(
            "long-lists.ps1", home, "-Module", Locations.Module, "-AccountsUrl", simulator.AccountsUrl, "-ApiDomain", simulator.ApiDomain,
            "-ClientId", simulator.ClientId, "-ClientSecret", simulator.ClientSecret, "-Code", await simulator.NewCodeAsync(),
            "-Fields", SimulatorProcess.Fields, "-Rounds", rounds.ToString(CultureInfo.InvariantCulture), "-What", what);
}
