using System.Globalization;
using System.Runtime.InteropServices;

namespace ZohoOAuth.Benchmarks;

/// <summary>The results of one run, in Markdown.</summary>
internal sealed class Table
{
    private readonly List<string> _rows = [];
    private double _widest;

    public void AddImport(string host, Times times)
    {
        Note(times);
        var module = times.Median(ImportBenchmark.Module);
        var empty = times.Median(ImportBenchmark.Empty);
        Add(host, "import, over an empty binary module", $"{module:0} ms", $"{empty:0} ms", $"{module - empty:+0;-0} ms");
    }

    public void AddCalls(string host, Times floor, Times times, int calls)
    {
        Note(floor);
        Note(times);
        AddRatio(host, "one warm call, over HttpClient", times, "call module", floor, FloorBenchmark.Call, calls);
        AddRatio(host, "10,000 records in 50 pages, over HttpClient and JsonDocument", times, "records module", floor, FloorBenchmark.Records, 1);
        if (times.Has("records rest"))
        {
            AddRatio(host, "one warm call, over Invoke-RestMethod", times, "call module", times, "call rest", calls);
            AddRatio(host, "10,000 records, over an Invoke-RestMethod loop", times, "records module", times, "records rest", 1);
            AddRatio(host, "10,000 records, over Invoke-RestMethod -WebSession", times, "records module", times, "records rest-session", 1);
        }
    }

    public void AddWarmPath(Times times, long bytes, int calls)
    {
        Note(times);
        AddRatio(
            "no PowerShell",
            "one warm call through the module's rooms, over HttpClient",
            times, WarmPathBenchmark.Module, times, WarmPathBenchmark.Bare, calls);
        Add("no PowerShell", "allocated to keep a fresh token alive, in a call", $"{bytes} bytes", "0 bytes", string.Empty);
    }

    public void AddCold(string host, Times times)
    {
        Note(times);
        AddRatio(
            host,
            "a process that makes one call, over Invoke-RestMethod with a token that lies ready",
            times, ColdBenchmark.Module, times, ColdBenchmark.Rest, 1);
    }

    public void AddLongLists(string host, Times late, Times memory)
    {
        Note(late);
        var latencies = LongListBenchmark.Latency.TotalMilliseconds * SimulatorProcess.Records / 200;
        var time = late.Median(LongListBenchmark.Late);
        Add(
            host,
            "10,000 records in 50 pages that come 100 ms late, over the sum of the latencies",
            Milliseconds(time), Milliseconds(latencies),
            $"{time / latencies - 1:+0.0%;-0.0%}");
        Add(
            host,
            "100,000 records that are not kept: growth of the process",
            $"{memory.Most(LongListBenchmark.Memory):0} MB at most",
            string.Empty, string.Empty);
    }

    public void Print(TextWriter output, IEnumerable<PowerShellHost> hosts)
    {
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {string.Join(", ", hosts.Select(host => host.Name))}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}");
        output.WriteLine();
        output.WriteLine("| host | what | module | other | module : other |");
        output.WriteLine("|---|---|---:|---:|---:|");
        _rows.ForEach(output.WriteLine);
        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Medians of 5 rounds; between the quickest and the slowest round of a row lay at most {_widest:0%} of its median."));
    }

    private void AddRatio(string host, string what, Times times, string name, Times others, string other, int divisor)
    {
        var mine = times.Median(name) / divisor;
        var theirs = others.Median(other) / divisor;
        var ratio = mine <= theirs ? $"{theirs / mine:0.0} times faster" : $"{mine / theirs:0.00} times";
        Add(host, what, Milliseconds(mine), Milliseconds(theirs), ratio);
    }

    private static string Milliseconds(double time) => time < 10 ? $"{time:0.00} ms" : $"{time:0} ms";

    private void Add(params string[] cells) => _rows.Add($"| {string.Join(" | ", cells)} |");

    private void Note(Times times) => _widest = Math.Max(_widest, times.Names.Max(times.Spread));
}
