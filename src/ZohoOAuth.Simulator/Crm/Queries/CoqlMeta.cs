using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>The key <c>include_meta</c>, which adds the metadata of the columns to the response.</summary>
internal static class CoqlMeta
{
    private const string Fields = "fields";

    /// <summary>Whether the metadata of the fields comes too.</summary>
    public static bool Read(JsonObject body)
    {
        if (!body.TryGetPropertyValue("include_meta", out var node))
        {
            return false;
        }

        if (node is not JsonArray list)
        {
            throw CoqlError.InvalidMeta(("expected_data_type", "jsonarray"), ("json_path", "$.include_meta"));
        }

        for (var index = 0; index < list.Count; index++)
        {
            if (list[index]?.ToString() != Fields)
            {
                throw CoqlError.InvalidMeta(("json_path", $"$.include_meta[{index}]"), ("supported_values", new[] { Fields }));
            }
        }

        return list.Count > 0;
    }

    /// <summary>The metadata of each column that is a field.</summary>
    public static JsonObject Of(IReadOnlyList<CoqlColumn> columns) => new(columns
        .Where(column => column.Column is not null)
        .DistinctBy(column => column.Item.Column)
        .Select(column => KeyValuePair.Create<string, JsonNode?>(column.Item.Column, column.Column!.Field.Definition.DeepClone())));
}
