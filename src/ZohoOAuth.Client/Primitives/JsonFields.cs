using System.Text.Json;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Reads JSON of external sources. A missing field, or one of another type, is null and never an exception.</summary>
internal static class JsonFields
{
    /// <summary>The value at a path of names; null when there is none.</summary>
    internal static JsonElement? Find(this JsonElement root, params string[] path)
    {
        foreach (var name in path)
        {
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out root))
            {
                return null;
            }
        }

        return root;
    }

    /// <summary>The only property of an object; null when it has none or several, and for every other value.</summary>
    internal static JsonProperty? OnlyProperty(this JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        using var properties = root.EnumerateObject();
        return properties.MoveNext() && properties.Current is var only && !properties.MoveNext() ? only : null;
    }

    /// <summary>The string at a path; null when it is missing or empty.</summary>
    internal static string? Text(this JsonElement root, params string[] path) =>
        root.Find(path) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The string, or the digits of the number, at a path. Products send ids as both.</summary>
    internal static string? TextOrNumber(this JsonElement root, params string[] path) =>
        root.Find(path) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? value.ToString() : null;

    /// <summary>The integer at a path, as a number or a string; see <see cref="JsonNumber"/>.</summary>
    internal static long? Number(this JsonElement root, params string[] path) => root.Find(path) is { } value ? JsonNumber.Read(value) : null;

    /// <summary>The Boolean at a path, also as a string, because Projects sometimes sends a string.</summary>
    internal static bool? Boolean(this JsonElement root, params string[] path) => root.Find(path) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var truth) => truth,
        _ => null,
    };
}
