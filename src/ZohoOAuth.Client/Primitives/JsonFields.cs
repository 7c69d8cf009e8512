using System.Text.Json;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Reads fields of JSON that others wrote: what is missing, or is of another kind, is null and never an exception.</summary>
internal static class JsonFields
{
    /// <summary>The value at a path of names; null where there is none.</summary>
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

    /// <summary>The text at a path; null also where it is empty.</summary>
    internal static string? Text(this JsonElement root, params string[] path) =>
        root.Find(path) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The text, or the digits of the number, at a path: ids come as both.</summary>
    internal static string? TextOrNumber(this JsonElement root, params string[] path) =>
        root.Find(path) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? value.ToString() : null;

    /// <summary>The whole number at a path, also where it is a text; see <see cref="JsonNumber"/>.</summary>
    internal static long? Number(this JsonElement root, params string[] path) => root.Find(path) is { } value ? JsonNumber.Read(value) : null;

    /// <summary>The truth at a path, also where it is a text: Projects writes it so here and there.</summary>
    internal static bool? Truth(this JsonElement root, params string[] path) => root.Find(path) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var truth) => truth,
        _ => null,
    };
}
