using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>A record that was sent; nobody may change it.</summary>
/// <param name="Id">The id that it was given.</param>
/// <param name="Fields">What was sent.</param>
internal sealed record CreatedRecord(string Id, JsonObject Fields);

/// <summary>The records that were sent to a data center's products, by list.</summary>
internal sealed class CreatedRecords
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<CreatedRecord>> _lists = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>Keeps a record, and gives its id, which is a new one unless it has one already.</summary>
    public string Add(string list, JsonObject fields, string? id = null)
    {
        var kept = (JsonObject)fields.DeepClone();
        lock (_gate)
        {
            if (!_lists.TryGetValue(list, out var records))
            {
                _lists[list] = records = [];
            }

            id ??= RecordIds.OfCreated(_count++);
            records.Add(new CreatedRecord(id, kept));
            return id;
        }
    }

    /// <summary>The records of a list as they are now, oldest first.</summary>
    public IReadOnlyList<CreatedRecord> Of(string list)
    {
        lock (_gate)
        {
            return [.. _lists.GetValueOrDefault(list, [])];
        }
    }
}
