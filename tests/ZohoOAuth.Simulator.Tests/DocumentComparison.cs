using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>
/// Compares an answer with a schema of Zoho's documents: each property is there, and has the documented type. Null is accepted
/// everywhere, because Zoho's own examples have it where the documents do not allow it, and so is an empty object.
/// </summary>
internal static class DocumentComparison
{
    // Where Zoho's examples contradict the documents, the examples are right: they are answers of the real CRM.
    private static readonly Dictionary<string, string> Corrections = new()
    {
        ["display_field"] = "string or boolean",
        ["time_zone"] = "string",
    };

    // An error of the documents: "global" was replaced by "common" in names too.
    private const string WrongPrefix = "common.";
    private const string RightPrefix = "global_";

    public static IEnumerable<string> Problems(string file, JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var (target, part) = CrmDocument.Find(file, reference.GetString()!);
            return Problems(target, part, value, path);
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return schema.TryGetProperty("oneOf", out var choices)
            ? choices.EnumerateArray().Select(choice => Problems(file, choice, value, path).ToList()).MinBy(problems => problems.Count)!
            : OfType(file, schema, value, path);
    }

    private static IEnumerable<string> OfType(string file, JsonElement schema, JsonElement value, string path)
    {
        var type = Corrections.GetValueOrDefault(path[(path.LastIndexOf('.') + 1)..]) ?? schema.GetProperty("type").GetString()!;
        return !HasType(value, type) ? [$"{path} is {value.ValueKind} and not {type}"]
            : type == "object" && schema.TryGetProperty("properties", out var properties) ? OfObject(file, properties, value, path)
            : type == "array" && schema.TryGetProperty("items", out var items) ? value.EnumerateArray().SelectMany(item => Problems(file, items, item, path + "[]"))
            : [];
    }

    private static IEnumerable<string> OfObject(string file, JsonElement properties, JsonElement value, string path) => value.EnumerateObject().Any()
        ? properties.EnumerateObject().SelectMany(property => OfProperty(file, property, value, path))
        : [];

    private static IEnumerable<string> OfProperty(string file, JsonProperty property, JsonElement value, string path)
    {
        var name = property.Name.StartsWith(WrongPrefix, StringComparison.Ordinal) ? RightPrefix + property.Name[WrongPrefix.Length..] : property.Name;
        return value.TryGetProperty(name, out var member) ? Problems(file, property.Value, member, $"{path}.{name}") : [$"{path}.{name} is absent"];
    }

    private static bool HasType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "string or boolean" => HasType(value, "string") || HasType(value, "boolean"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The documents have another type than those known here."),
    };
}
