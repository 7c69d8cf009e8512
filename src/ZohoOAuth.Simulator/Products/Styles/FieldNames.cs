using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// The names that a product gives to the id and the name of a record, such as contact_id and contact_name. The simulator's records have the
/// fields id, n and name too.
/// </summary>
/// <param name="Id">The name of the id.</param>
/// <param name="Name">The name of the name; null if it is name.</param>
internal sealed record FieldNames(string Id, string? Name = null)
{
    /// <summary>Adds both fields to a record that does not have them.</summary>
    public static JsonObject AddTo(JsonObject record, FieldNames? names)
    {
        if (names is not null)
        {
            Add(record, names.Id, record["id"]);
            Add(record, names.Name, record["name"]);
        }

        return record;
    }

    private static void Add(JsonObject record, string? name, JsonNode? value)
    {
        if (name is not null && value is not null && !record.ContainsKey(name))
        {
            record[name] = value.DeepClone();
        }
    }
}
