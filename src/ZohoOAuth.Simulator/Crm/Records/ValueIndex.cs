using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>
/// Finds records by the value of a field, for duplicates. A field is indexed when it is first looked for, and kept up to date
/// from then on: a request of 100 records does not read the others 100 times.
/// </summary>
internal sealed class ValueIndex(Func<IEnumerable<(long Id, JsonObject Record)>> records)
{
    private readonly Dictionary<string, Dictionary<string, long>> _fields = [];

    public long? Find(string field, string value)
    {
        if (!_fields.TryGetValue(field, out var ids))
        {
            _fields[field] = ids = Build(field);
        }

        return ids.TryGetValue(value, out var id) ? id : null;
    }

    /// <summary>Notes a change of a record; null for one that did not exist before, or does not now.</summary>
    public void Update(long id, JsonObject? before, JsonObject? after)
    {
        foreach (var (field, ids) in _fields)
        {
            if (before?[field]?.ToString() is { Length: > 0 } old && ids.GetValueOrDefault(old) == id)
            {
                ids.Remove(old);
            }

            if (after?[field]?.ToString() is { Length: > 0 } value)
            {
                ids.TryAdd(value, id);
            }
        }
    }

    public void Clear() => _fields.Clear();

    private Dictionary<string, long> Build(string field)
    {
        var ids = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, record) in records())
        {
            if (record[field]?.ToString() is { Length: > 0 } value)
            {
                ids.TryAdd(value, id);
            }
        }

        return ids;
    }
}
