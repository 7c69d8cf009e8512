namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>Writes JSON that a schema describes.</summary>
internal sealed class Sampler
{
    private readonly HashSet<string> _open = [];

    /// <summary>All samples that are needed to take every branch.</summary>
    internal static IEnumerable<string> All(Node schema, int turn) =>
        Enumerable.Range(0, Variant.CountOf(schema)).Select(index => Write(schema, new Variant(index, turn)));

    internal static string Write(Node schema, Choice choice) => new Sampler().Write("", schema, choice)!;

    /// <summary>Null where a schema would contain itself without an end.</summary>
    private string? Write(string name, Node schema, Choice choice)
    {
        if (!_open.Add(schema.Place))
        {
            return null;
        }

        var text = schema.IsNullable && choice.IsNull ? "null" : WriteValue(name, schema, choice);
        _open.Remove(schema.Place);
        return text;
    }

    private string? WriteValue(string name, Node schema, Choice choice)
    {
        if ((schema["example"] ?? schema["examples"]?.Items.FirstOrDefault()) is { } example)
        {
            return example.Element.GetRawText();
        }

        if (schema.Branches is not [var only] || only != schema)
        {
            var (branch, inside) = choice.Branch(schema.Branches);
            return Write(name, branch, inside);
        }

        return schema.Values is [_, ..] values ? values[choice.Value(values.Count)].Element.GetRawText()
            : schema.ItemSchema is { } items ? WriteArray(name, items, choice)
            : schema.Properties.Any() ? WriteObject(schema, choice)
            : SampleValues.Of(name, schema, choice.Turn);
    }

    private string WriteArray(string name, Node items, Choice choice) =>
        $"[{string.Join(',', Enumerable.Range(0, choice.Length).Select(_ => Write(name, items, choice)).OfType<string>())}]";

    private string WriteObject(Node schema, Choice choice)
    {
        var required = schema["required"]?.Texts.ToHashSet() ?? [];
        var members = schema.Properties
            .Where(property => choice.Includes(required.Contains(property.Name)))
            .Select(property => (property.Name, Value: ErrorValue(schema, property) ?? Write(property.Name, property.Value, choice)))
            .Where(member => member.Value is not null);
        return $"{{{string.Join(',', members.Select(member => $"{SampleValues.Quoted(member.Name)}:{member.Value}"))}}}";
    }

    /// <summary>Some documents leave the status and the code of an error open. An answer never does.</summary>
    private static string? ErrorValue(Node schema, (string Name, Node Value) property) => !schema.IsError ? null : (property.Name, property.Value.Enum) switch
    {
        ("status", _) => "\"error\"",
        ("code", []) => "\"INVALID_DATA\"",
        _ => null,
    };
}
