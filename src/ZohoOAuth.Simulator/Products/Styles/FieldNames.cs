using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// The names that a product gives to the id and the name of a record, such as contact_id and contact_name. The simulator's records have the
/// fields id, n and name too, but never two fields that differ in upper and lower case only: some clients cannot read those.
/// </summary>
/// <param name="Id">The name of the id.</param>
/// <param name="Name">The name of the name; null if it is name.</param>
internal sealed record FieldNames(string Id, string? Name = null)
{
    private const string OwnId = "id";

    /// <summary>Adds both fields to a record that does not have them.</summary>
    public static JsonObject AddTo(JsonObject record, FieldNames? names)
    {
        if (names is null)
        {
            return record;
        }

        if (names.Id.Equals(OwnId, StringComparison.OrdinalIgnoreCase))
        {
            Rename(record, names.Id);
        }

        Add(record, names.Id, record[OwnId]);
        Add(record, names.Name, record["name"]);
        return record;
    }

    private static void Rename(JsonObject record, string id)
    {
        var value = record[OwnId]?.DeepClone();
        record.Remove(OwnId);
        record.Insert(0, id, value);
    }

    private static void Add(JsonObject record, string? name, JsonNode? value)
    {
        if (name is not null && value is not null && !record.ContainsKey(name))
        {
            record[name] = value.DeepClone();
        }
    }
}
