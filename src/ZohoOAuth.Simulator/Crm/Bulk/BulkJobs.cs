using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>The bulk jobs of a data center. A job is forgotten after a day, as its result is at Zoho.</summary>
internal sealed class BulkJobs(SimulatorClock clock, SimulatorSettings settings)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, BulkJob> _jobs = new();
    private int _count;

    public BulkJob Add(JsonObject request)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"3652397003{Interlocked.Increment(ref _count):000000000}");
        return _jobs[id] = new BulkJob(id, request, clock.GetUtcNow(), settings.Limits.BulkJobDuration);
    }

    public BulkJob? Find(string? id) =>
        id is not null && _jobs.TryGetValue(id, out var job) && clock.GetUtcNow() < job.DoneAt + Lifetime ? job : null;
}
