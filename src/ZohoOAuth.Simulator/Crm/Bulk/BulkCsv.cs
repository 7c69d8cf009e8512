using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>The values of records in CSV files: a lookup is its id, and a list is joined by semicolons.</summary>
internal static class BulkCsv
{
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonObject lookup => lookup["id"]?.ToString() ?? lookup["name"]?.ToString() ?? "",
        JsonArray list => string.Join(';', list.Select(Text)),
        JsonValue flag when flag.TryGetValue(out bool isTrue) => isTrue ? "true" : "false",
        _ => value.ToString(),
    };
}
