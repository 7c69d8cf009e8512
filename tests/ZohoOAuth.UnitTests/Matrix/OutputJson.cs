using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>The output of a cmdlet as JSON, to be compared with the JSON that it came from.</summary>
internal static class OutputJson
{
    /// <summary>One line for each object.</summary>
    internal static string[] Of(IEnumerable<PSObject?> output) => [.. output.Select(value => Text(Node(value)))];

    internal static string[] Of(IEnumerable<JsonElement> output) => [.. output.Select(value => Text(JsonNode.Parse(value.GetRawText())))];

    /// <summary>What is at the end of these names, with dots between them.</summary>
    internal static JsonNode? At(JsonNode? root, string path) =>
        path.Length == 0 ? root : path.Split('.').Aggregate(root, (node, name) => node is JsonArray list ? list[int.Parse(name, null)] : node?[name]);

    internal static JsonElement At(JsonElement root, string path) =>
        JsonSerializer.SerializeToElement(At(JsonNode.Parse(root.GetRawText()), path));

    /// <summary>The elements of a list, or the only thing that is no list.</summary>
    internal static IEnumerable<JsonElement> Elements(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        PSObject { BaseObject: PSCustomObject } custom => new JsonObject(custom.Properties.Select(part => KeyValuePair.Create(part.Name, Node(part.Value)))),
        PSObject wrapped => Node(wrapped.BaseObject),
        string text => JsonValue.Create(text),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Node)]),
        _ => JsonSerializer.SerializeToNode(value),
    };
}
