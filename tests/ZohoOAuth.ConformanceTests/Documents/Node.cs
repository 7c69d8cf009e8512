using System.Text.Json;

namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>A part of a document. What it contains is read through its references.</summary>
/// <param name="Documents">Where references lead.</param>
/// <param name="File">The document that contains the part.</param>
/// <param name="Element">Its text.</param>
/// <param name="Place">The document and the JSON pointer: two parts with the same place are the same part.</param>
internal sealed record Node(DocumentSet Documents, string File, JsonElement Element, string Place)
{
    internal Node? this[string name] =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? Child(name, value) : null;

    internal IEnumerable<(string Name, Node Value)> Members =>
        Element.ValueKind == JsonValueKind.Object ? Element.EnumerateObject().Select(member => (member.Name, Child(member.Name, member.Value))) : [];

    internal IEnumerable<Node> Items =>
        Element.ValueKind == JsonValueKind.Array ? Element.EnumerateArray().Select((item, index) => Child($"{index}", item)) : [];

    internal IEnumerable<string> Texts => Items.Select(item => item.Element.ToString());

    internal string? Text(string name) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    internal bool IsSet(string name) => this[name]?.Element.ValueKind == JsonValueKind.True;

    private Node Child(string step, JsonElement value) => Documents.Resolve(new Node(Documents, File, value, $"{Place}/{step}"));
}
