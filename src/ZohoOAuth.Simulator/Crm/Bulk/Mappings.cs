using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Schema;
using ZohoOAuth.Simulator.DataFiles;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>
/// Reads <c>field_mappings</c>. A resource without them maps its columns by the header row, which then has the API names.
/// </summary>
internal static class Mappings
{
    public static (IReadOnlyList<ColumnMapping> Columns, CrmError? Error) Of(JsonArray? mappings, ModuleSchema schema, SimulatedFile file)
    {
        var columns = new List<ColumnMapping>();
        foreach (var (name, index, value) in mappings is null ? Header(file) : mappings.Select(Read))
        {
            if (name is null || !schema.TryFind(name, out var field))
            {
                return ([], BulkError.InvalidMapping(name ?? ""));
            }

            if (index is null && value is null)
            {
                return ([], BulkError.MissingKey($"index for field {name}"));
            }

            columns.Add(new ColumnMapping(field, index, value));
        }

        return (columns, null);
    }

    public static bool LacksMandatory(ModuleSchema schema, IReadOnlyList<ColumnMapping> columns) =>
        schema.Fields.Any(field => field.IsMandatory && columns.All(column => column.Field != field));

    private static (string? Name, int? Index, JsonNode? Default) Read(JsonNode? mapping) => (
        mapping?["api_name"]?.ToString(),
        mapping?["index"] is JsonValue value && value.TryGetValue(out int index) ? index : null,
        (mapping?["default_value"] as JsonObject)?["value"]);

    private static IEnumerable<(string? Name, int? Index, JsonNode? Default)> Header(SimulatedFile file)
    {
        using var content = file.OpenRead();
        using var text = new StringReader(OneFileArchive.Read(content)!.Value.Text);
        try
        {
            return [.. (new CsvReader(text).Read()?.Values ?? []).Select((name, index) => ((string?)name, (int?)index, (JsonNode?)null))];
        }
        catch (CsvFormatException)
        {
            return [];
        }
    }
}
