using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>A record that a client created, with the fields that it sent. Do not change it, because several responses share it.</summary>
internal sealed record CreatedRecord(string Id, JsonObject Fields);

/// <summary>What clients created, changed and removed in a data center's products, by list.</summary>
internal sealed class CreatedRecords
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ListChanges> _lists = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>Stores a record and returns its id, which is generated if it has none.</summary>
    public string Add(string list, JsonObject fields, string? id = null)
    {
        var copy = (JsonObject)fields.DeepClone();
        lock (_lock)
        {
            id ??= RecordIds.OfCreated(_count++);
            _lists[list] = Current(list).With(new CreatedRecord(id, copy));
            return id;
        }
    }

    /// <summary>Replaces the fields of a record.</summary>
    public void Change(string list, string id, JsonObject fields)
    {
        var copy = (JsonObject)fields.DeepClone();
        lock (_lock)
        {
            _lists[list] = Current(list).WithChanged(new CreatedRecord(id, copy));
        }
    }

    public void Remove(string list, string id)
    {
        lock (_lock)
        {
            _lists[list] = Current(list).Without(id);
        }
    }

    /// <summary>A snapshot of the changes of a list.</summary>
    public ListChanges Of(string list)
    {
        lock (_lock)
        {
            return Current(list);
        }
    }

    private ListChanges Current(string list) => _lists.GetValueOrDefault(list, ListChanges.None);
}
