using System.Text.Json;

namespace ZohoOAuth.UnitTests.Catalog.Operations;

/// <summary>Reads the bodies in the documents. They are put together from references, also to other files, and from alternatives.</summary>
internal sealed class CrmSchemas(string folder)
{
    private static readonly string[] Alternatives = ["oneOf", "anyOf", "allOf"];

    internal Dictionary<string, JsonElement> Documents { get; } = Directory.EnumerateFiles(folder, "*.json").OrderBy(file => file, StringComparer.Ordinal)
        .ToDictionary(file => Path.GetFileName(file), file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);

    /// <summary>The first body of a request or a response; null when it has none.</summary>
    internal DocumentedBody? BodyOf(string document, JsonElement holder)
    {
        var (source, body) = Resolve(document, holder);
        if (!body.TryGetProperty("content", out var content))
        {
            return null;
        }

        var media = content.EnumerateObject().First();
        var properties = new Dictionary<string, DocumentedProperty>();
        if (media.Value.TryGetProperty("schema", out var schema))
        {
            Collect(source, schema, properties);
        }

        return new DocumentedBody(media.Name, [.. properties.Values]);
    }

    private void Collect(string document, JsonElement schema, Dictionary<string, DocumentedProperty> properties)
    {
        var (source, resolved) = Resolve(document, schema);
        foreach (var choice in Choices(resolved))
        {
            Collect(source, choice, properties);
        }

        foreach (var property in resolved.TryGetProperty("properties", out var own) ? own.EnumerateObject() : default)
        {
            var read = Property(source, property);
            if (!properties.TryGetValue(property.Name, out var known) || known.Kind < read.Kind)
            {
                properties[property.Name] = read;
            }
        }
    }

    private DocumentedProperty Property(string document, JsonProperty property)
    {
        var variants = Variants(document, property.Value).ToList();
        var list = variants.FindAll(IsList);
        var kind = list.Count > 0
            ? list.Exists(HoldsObjects) ? PropertyKind.List : PropertyKind.Values
            : variants.Exists(IsObject) ? PropertyKind.Object : PropertyKind.Value;
        return new DocumentedProperty(property.Name, kind, list.Select(variant => MaxItems(variant.Schema)).FirstOrDefault(items => items is not null));
    }

    private bool HoldsObjects((string Document, JsonElement Schema) list) =>
        list.Schema.TryGetProperty("items", out var items) && Variants(list.Document, items).Any(item => IsObject(item) || IsList(item));

    private static bool IsList((string Document, JsonElement Schema) variant) => IsType(variant.Schema, "array") || variant.Schema.TryGetProperty("items", out _);

    private static bool IsObject((string Document, JsonElement Schema) variant) =>
        IsType(variant.Schema, "object") || variant.Schema.TryGetProperty("properties", out _);

    private static bool IsType(JsonElement schema, string type) =>
        schema.TryGetProperty("type", out var own) && own.ValueKind == JsonValueKind.String && own.GetString() == type;

    private static int? MaxItems(JsonElement schema) => schema.TryGetProperty("maxItems", out var most) ? most.GetInt32() : null;

    private IEnumerable<(string Document, JsonElement Schema)> Variants(string document, JsonElement schema)
    {
        var (source, resolved) = Resolve(document, schema);
        return Choices(resolved).SelectMany(choice => Variants(source, choice)).Prepend((source, resolved));
    }

    private static IEnumerable<JsonElement> Choices(JsonElement schema) =>
        Alternatives.SelectMany(name => schema.TryGetProperty(name, out var choices) ? [.. choices.EnumerateArray()] : Array.Empty<JsonElement>());

    private (string Document, JsonElement Element) Resolve(string document, JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            var parts = reference.GetString()!.Split('#');
            document = parts[0].Length > 0 ? Path.GetFileName(parts[0]) : document;
            element = parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(Documents[document], (place, name) => place.GetProperty(name.Replace("~1", "/").Replace("~0", "~")));
        }

        return (document, element);
    }
}
