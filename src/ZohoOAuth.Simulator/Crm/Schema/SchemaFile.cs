using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>A file of the schema: the response of <c>settings/fields</c>, and a part <c>module</c> if it has one.</summary>
/// <param name="Module">The part <c>module</c>, in the form of <c>settings/modules</c>; null if it has none.</param>
/// <param name="Fields">The fields, in the order of the file.</param>
internal sealed record SchemaFile(JsonObject? Module, IReadOnlyList<CrmField> Fields)
{
    // Of two properties of the same name, no reader knows which one is meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="FormatException">The file is not a schema. The message names the file and the reason.</exception>
    public static SchemaFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Parse(stream);
        }
        catch (Exception ex) when (ex is JsonException or FormatException)
        {
            throw new FormatException($"{path} is not a response of settings/fields. {ex.Message}", ex);
        }
    }

    // The reader looks for a byte order mark: Windows PowerShell writes files as UTF-16, or as UTF-8 with a mark.
    public static SchemaFile Parse(Stream stream)
    {
        using var reader = new StreamReader(stream);
        var file = JsonNode.Parse(reader.ReadToEnd(), null, Strict) as JsonObject ?? throw new FormatException("It is not a JSON object.");
        return new SchemaFile(file["module"] as JsonObject, FieldsOf(file));
    }

    private static List<CrmField> FieldsOf(JsonObject file) => file["fields"] is JsonArray { Count: > 0 } fields
        ? [.. fields.Select((field, index) => FieldOf(field, index + 1))]
        : throw new FormatException("It has no array 'fields', or the array is empty.");

    private static CrmField FieldOf(JsonNode? field, int number)
    {
        var definition = field as JsonObject ?? throw new FormatException($"Field {number} is not a JSON object.");
        return definition["api_name"] is JsonValue name && name.TryGetValue(out string? text) && text.Length > 0
            ? new CrmField(definition)
            : throw new FormatException($"Field {number} has no api_name.");
    }
}
