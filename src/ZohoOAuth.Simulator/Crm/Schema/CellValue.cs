using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>Makes the JSON value of a cell of a CSV file by the type of its field. A cell that is not of the type stays a text.</summary>
internal static class CellValue
{
    private static readonly Dictionary<string, Func<string, JsonNode?>> Readers = new()
    {
        ["integer"] = Integer,
        ["double"] = Number,
        ["boolean"] = cell => bool.TryParse(cell, out var flag) ? JsonValue.Create(flag) : null,
        ["jsonarray"] = cell => new JsonArray([.. cell.Split(';', StringSplitOptions.TrimEntries).Select(part => JsonValue.Create(part))]),
        ["jsonobject"] = cell => new JsonObject { ["id"] = cell },
    };

    public static JsonNode Of(CrmField field, string cell) =>
        Readers.TryGetValue(field.JsonType, out var read) && read(cell) is { } value ? value : JsonValue.Create(cell);

    private static JsonValue? Integer(string cell) =>
        long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;

    private static JsonValue? Number(string cell) =>
        decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;
}
