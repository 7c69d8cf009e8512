using ZohoOAuth.Benchmarks.Hosts;
using ZohoOAuth.Benchmarks.Results;

namespace ZohoOAuth.Benchmarks.Rows;

/// <summary>The rows of the table, and the aim of each.</summary>
internal static class AllRows
{
    // A round of calls is short, and its values differ much. Without PowerShell it is over in a tenth of the time.
    private const int RoundsOfCalls = 4;
    private const int RoundsWithoutPowerShell = 20;

    // The sides of a pair differ by less than two processes of one side do.
    private const int RoundsOfProcesses = 3;

    // Each has a process of its own, and its values differ little.
    private const int MemoryRounds = 3;

    // In megabytes: each runspace has two pages, and each page has an array of 128 KB for its body and one for the index of its JSON.
    private const double BuffersOf64 = 64 * 2 * 2 * 0.125;

    public static IReadOnlyList<Row> Of(WarmPath path) =>
    [
        new("import, over an empty module", Import(manifest: null), Import(Locations.EmptyModule))
        {
            Comparison = Comparison.Difference,
            Aim = 45,
            CompiledAim = 25,
            WarmUps = 1,
        },
        new("one-shot process, over Invoke-RestMethod with a token", Process("one-shot.ps1"), Process("one-shot-rest.ps1"))
        {
            Aim = 1.0,
            Rounds = rounds => rounds * RoundsOfProcesses,
            WarmUps = 1,
            IsAsZoho = true,
        },
        new("one-shot process over HTTP, over Invoke-RestMethod with a token", Process("one-shot-http.ps1"), Process("one-shot-rest.ps1"))
        {
            Rounds = rounds => rounds * RoundsOfProcesses,
            WarmUps = 1,
        },
        new("call, over HttpClient without PowerShell", (_, _) => path.ModuleAsync(), (_, _) => path.HttpClientAsync())
        {
            Aim = 1.1,
            Rounds = rounds => rounds * RoundsWithoutPowerShell,
            WarmUps = 10,
            IsCompared = false,
            IsWithoutPowerShell = true,
        },
        new("call, over Invoke-RestMethod", Warm("call"), Warm("call-rest")) { Aim = 0.8, Rounds = rounds => rounds * RoundsOfCalls },
        new("list of 12 fields, over an Invoke-RestMethod loop", Warm("list-12"), Warm("list-12-rest")) { Aim = 0.2 },
        new("list of 12 fields, over a loop with -WebSession", Warm("list-12"), Warm("list-12-session")) { IsCompared = false },
        new("list of 22 fields, over an Invoke-RestMethod loop", Warm("list-22"), Warm("list-22-rest")) { Aim = 0.2 },
        new("list of 22 fields, over a loop with -WebSession", Warm("list-22"), Warm("list-22-session")) { IsCompared = false },
        new("list of 22 fields to Export-Csv, over an Invoke-RestMethod loop", Warm("csv-22"), Warm("csv-22-rest")),
        Delayed("list at 100 ms a page, pages by token (CRM)", "list-12", pages: SimulatorProcess.Records / 200),
        Delayed("list at 100 ms a page, pages by number (Books)", "list-books", pages: SimulatorProcess.Records / 200) with { Aim = 0.35 },
        Delayed("write of 2,000 records at 100 ms a batch", "write", pages: 20),
        Delayed("write of 2,000 records at 100 ms a batch, -Unordered", "write-unordered", pages: 20),
        Memory("memory, 1,000,000 records to Export-Csv", (session, cancel) => session.GrowthAsync("export-warm", "export", cancel)) with
        {
            Aim = 30,
            Records = 1_000_000,
        },
        Memory("memory, 64 runspaces that read a list at once", (session, cancel) => session.GrowthAsync("runspaces-warm", "runspaces", cancel)) with
        {
            Aim = BuffersOf64,
            Records = 2_000,
        },
        Memory("memory, what these 64 runspaces keep", (session, cancel) => session.AloneAsync("runspaces-warm", "runspaces", cancel)) with
        {
            Aim = 1,
            Records = 2_000,
        },
    ];

    /// <summary>The import of the session's module, or of another one.</summary>
    private static Measure Import(string? manifest) => (session, cancel) => session.ReadAsync("import.ps1", manifest, cancel);

    private static Measure Warm(string measure) => (session, cancel) => session.WarmAsync(measure, cancel);

    private static Measure Process(string script) => (session, cancel) => session.TimeAsync(script, cancel);

    private static Row Memory(string name, Measure measure) => new(name, measure, (_, _) => Task.FromResult(0.0))
    {
        Comparison = Comparison.Growth,
        WarmUps = 0,
        Rounds = rounds => Math.Min(rounds, MemoryRounds),
    };

    /// <summary>Responses that are delayed, over the sum of their latencies.</summary>
    private static Row Delayed(string name, string measure, int pages) =>
        new(name + ", over the sum of the latencies", Warm(measure), (_, _) => Task.FromResult(SimulatorProcess.Latency.TotalMilliseconds * pages))
        {
            Latency = SimulatorProcess.Latency,
            WarmUps = 1,
        };
}
