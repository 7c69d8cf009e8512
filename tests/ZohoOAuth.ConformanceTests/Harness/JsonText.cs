using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>Objects of a script as JSON.</summary>
internal static class JsonText
{
    internal static JsonElement Of(object? value) => JsonElement.Parse(Node(value)?.ToJsonString() ?? "null");

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        PSObject { BaseObject: not PSCustomObject and var inner } => Node(inner),
        PSObject custom => new JsonObject(custom.Properties.Select(property => KeyValuePair.Create(property.Name, Node(property.Value)))),
        IDictionary pairs => new JsonObject(pairs.Cast<DictionaryEntry>().Select(pair => KeyValuePair.Create($"{pair.Key}", Node(pair.Value)))),
        string text => JsonValue.Create(text),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Node)]),
        _ => JsonNode.Parse(JsonSerializer.Serialize(value)),
    };
}
