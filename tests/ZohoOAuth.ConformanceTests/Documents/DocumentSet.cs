using System.Text.Json;

namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>All documents of a folder. They refer to parts of each other by the address at which Zoho publishes them.</summary>
internal sealed class DocumentSet
{
    /// <summary>What a reference to nothing means. One of the documents has such a reference.</summary>
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private readonly Dictionary<string, JsonElement> _documents;

    internal DocumentSet(string folder) =>
        _documents = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file), Parse);

    internal IEnumerable<Node> Roots => _documents.Select(document => new Node(this, document.Key, document.Value, document.Key + "#"));

    /// <summary>The part itself, or the one that it refers to.</summary>
    internal Node Resolve(Node node)
    {
        while (node.Element.ValueKind == JsonValueKind.Object && node.Element.TryGetProperty("$ref", out var reference))
        {
            node = Find(node.File, reference.GetString()!);
        }

        return node;
    }

    private Node Find(string file, string reference)
    {
        var (address, pointer) = (reference[..reference.IndexOf('#')], reference[(reference.IndexOf('#') + 1)..]);
        var target = address.Length == 0 ? file : address[(address.LastIndexOf('/') + 1)..];
        var element = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate(_documents[target], (parent, step) => parent.TryGetProperty(step, out var child) ? child : Nothing);
        return new Node(this, target, element, $"{target}#{pointer}");
    }

    private static JsonElement Parse(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }
}
