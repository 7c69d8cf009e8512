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
            if (Find(root, place) is { } flag && Truth(flag) is { } truth)
            {
                return truth;
            }
        }

        return GraphQlAnswer.Lists(root).Select(list => GraphQlAnswer.HasMore(list.Value)).FirstOrDefault(hasMore => hasMore is not null);
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

    private static bool? Truth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(value.GetString(), out var truth) => truth,
        _ => null,
    };
}
