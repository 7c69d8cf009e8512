using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>A record that a client created, with the fields that it sent. Do not change it, because several responses share it.</summary>
internal sealed record CreatedRecord(string Id, JsonObject Fields);

/// <summary>The records that clients created in a data center's products, by list.</summary>
internal sealed class CreatedRecords
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<CreatedRecord>> _lists = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>Stores a record and returns its id, which is generated if it has none.</summary>
    public string Add(string list, JsonObject fields, string? id = null)
    {
        var copy = (JsonObject)fields.DeepClone();
        lock (_lock)
        {
            if (!_lists.TryGetValue(list, out var records))
            {
                _lists[list] = records = [];
            }

            id ??= RecordIds.OfCreated(_count++);
            records.Add(new CreatedRecord(id, copy));
            return id;
        }
    }

    /// <summary>A snapshot of the records of a list, oldest first.</summary>
    public IReadOnlyList<CreatedRecord> Of(string list)
    {
        lock (_lock)
        {
            return [.. _lists.GetValueOrDefault(list, [])];
        }
    }
}
