using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Where responses say whether there are more records. The list of paths is enough, because no product uses two of them. Projects sometimes sends the
/// flag as a string.
/// </summary>
internal static class MoreRecordsFlags
{
    private static readonly string[][] Places =
    [
        ["info", "more_records"], ["page_context", "has_more_page"], ["page_context", "has_more_rows"], ["page_info", "has_next_page"],
        ["meta", "has_next"], ["links", "cursor", "has_next"], ["list_info", "has_more_rows"], ["pagination", "has_more_items"], ["has_more"],
    ];

    internal static bool? HasMore(JsonElement root)
    {
        foreach (var place in Places)
        {
            if (root.Boolean(place) is { } truth)
            {
                return truth;
            }
        }

        return GraphQlResponse.HasMore(root);
    }
}
