using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>The relations between records that no lookup has, such as the leads of a campaign. A relation has two directions.</summary>
internal sealed class RelationStore
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<(long First, long Second), JsonObject> _relations = [];

    /// <summary>The records that are related to this one, with the values of their relation.</summary>
    /// <param name="id">The id of the record.</param>
    public IReadOnlyList<(long Id, JsonObject Values)> Of(long id)
    {
        lock (_lock)
        {
            return [.. _relations
                .Where(relation => relation.Key.First == id || relation.Key.Second == id)
                .Select(relation => (relation.Key.First == id ? relation.Key.Second : relation.Key.First, relation.Value))];
        }
    }

    /// <summary>Adds a relation, or replaces its values.</summary>
    public void Set(long left, long right, JsonObject values)
    {
        lock (_lock)
        {
            _relations[Key(left, right)] = values;
        }
    }

    /// <summary>Removes a relation; false when there is none.</summary>
    public bool Remove(long left, long right)
    {
        lock (_lock)
        {
            return _relations.Remove(Key(left, right));
        }
    }

    private static (long First, long Second) Key(long left, long right) => (Math.Min(left, right), Math.Max(left, right));
}
