using System.Text.Json;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Where answers say whether there are more records. The places are the data, and no product has two of them; Projects says
/// it as a text here and there.
/// </summary>
internal static class PageFlags
{
    private static readonly string[][] Places =
    [
        ["info", "more_records"], ["page_context", "has_more_page"], ["page_context", "has_more_rows"], ["page_info", "has_next_page"],
        ["meta", "has_next"], ["links", "cursor", "has_next"], ["list_info", "has_more_rows"], ["has_more"],
    ];

    internal static bool? HasMore(JsonElement root)
    {
        foreach (var place in Places)
        {
            if (Truth(root, place) is { } truth)
            {
                return truth;
            }
        }

        return GraphQlAnswer.HasMore(root);
    }

    /// <summary>The value at a place; null where there is none.</summary>
    internal static JsonElement? Find(JsonElement root, params string[] place)
    {
        foreach (var name in place)
        {
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out root))
            {
                return null;
            }
        }

        return root;
    }

    internal static string? Text(JsonElement root, params string[] place) =>
        Find(root, place) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The truth at a place, also where it is a text; null where there is none.</summary>
    internal static bool? Truth(JsonElement root, params string[] place) => Find(root, place) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var truth) => truth,
        _ => null,
    };
}
