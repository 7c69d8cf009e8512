using System.Text.Json;
using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>
/// Whether JSON is what a schema describes: each of its properties is known and of the type, and the required ones are there. Null is of every type,
/// because the documents do not say what can be null, and so is an empty object, which Zoho writes where a field has no such thing.
/// </summary>
/// <param name="isPartial">Whether the call has chosen fields: then none is required.</param>
internal sealed class SchemaCheck(bool isPartial)
{
    private const int MaxDepth = 12;

    /// <summary>What is wrong; null when nothing is.</summary>
    internal string? Problem(JsonElement value, Node schema, string place = "$", int depth = 0)
    {
        if (value.ValueKind == JsonValueKind.Null || depth > MaxDepth)
        {
            return null;
        }

        if (schema.Leaves.ToArray() is [_, _, ..] leaves)
        {
            var problems = leaves.Select(leaf => Problem(value, leaf, place, depth + 1)).ToArray();
            return problems.Contains(null) ? null : problems.MaxBy(DepthOf);
        }

        return OfType(value, schema.Leaves.First(), place) ?? Inside(value, schema.Leaves.First(), place, depth);
    }

    /// <summary>The deepest place is the branch that was meant.</summary>
    private static int DepthOf(string? problem) => problem!.Split(':')[0].Count(letter => letter is '.' or '[');

    private static string? OfType(JsonElement value, Node schema, string place)
    {
        var type = schema.TypeName ?? (schema.Properties.Any() ? "object" : null);
        var isOf = type switch
        {
            "string" => value.ValueKind == JsonValueKind.String || (value.ValueKind == JsonValueKind.Number && DocumentSlips.IsNumber(place)),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "array" => value.ValueKind == JsonValueKind.Array,

            // An object without properties is how the documents write "anything".
            "object" => value.ValueKind == JsonValueKind.Object || !schema.Properties.Any(),
            _ => true,
        };
        return isOf ? null : $"{place}: {value.ValueKind} instead of {type}";
    }

    private string? Inside(JsonElement value, Node schema, string place, int depth) => value.ValueKind switch
    {
        JsonValueKind.Array when schema.ItemSchema is { } items =>
            value.EnumerateArray().Select((item, index) => Problem(item, items, $"{place}[{index}]", depth + 1)).FirstOrDefault(problem => problem is not null),
        JsonValueKind.Object when schema.Properties.Any() => OfObject(value, schema, place, depth),
        _ => null,
    };

    private string? OfObject(JsonElement value, Node schema, string place, int depth)
    {
        var known = schema.Properties.ToDictionary(property => property.Name, property => property.Value);
        var required = schema["required"]?.Texts.Where(name => IsName(name) && !DocumentSlips.IsOptional(schema.Place, name)).ToArray() ?? [];
        var missing = isPartial || IsNothing(value, place) ? null : required.FirstOrDefault(name => !value.TryGetProperty(name, out _));
        return missing is not null ? $"{place}: {missing} is missing" : value.EnumerateObject()
            .Select(member => known.TryGetValue(member.Name, out var inside) ? Problem(member.Value, inside, $"{place}.{member.Name}", depth + 1)
                : required.Contains(member.Name) || IsOpen(schema) || DocumentSlips.IsKnown(member.Name) ? null
                : $"{place}.{member.Name}: unknown")
            .FirstOrDefault(problem => problem is not null);
    }

    /// <summary>An empty object as a member; not as a row or as the whole answer.</summary>
    private static bool IsNothing(JsonElement value, string place) =>
        !value.EnumerateObject().Any() && place != "$" && !place.EndsWith(']');

    /// <summary>common.picklist and the like are no names of members, but of something in the tool that writes the documents.</summary>
    private static bool IsName(string required) => !required.Contains('.', StringComparison.Ordinal);

    /// <summary>A record has the fields of its module, which no document lists.</summary>
    private static bool IsOpen(Node schema) => schema.Place.EndsWith("/schemas/Record", StringComparison.Ordinal);
}
