using System.Text.Json;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// An answer of the CRM's GraphQL: what was asked for stands at any depth of data, and beside its records is an object
/// _info. Source: https://www.zoho.com/crm/developer/docs/graphql/
/// </summary>
internal static class GraphQlAnswer
{
    private const string Info = "_info";

    /// <summary>What has pages, by the names that the query gives them.</summary>
    internal static IEnumerable<JsonProperty> Lists(JsonElement root) =>
        PageFlags.Find(root, "data") is { ValueKind: JsonValueKind.Object } data ? Below(data) : [];

    /// <summary>The records beside an _info.</summary>
    internal static JsonElement? Records(JsonElement list) =>
        list.EnumerateObject().Select(part => (JsonElement?)part.Value).FirstOrDefault(value => value!.Value.ValueKind == JsonValueKind.Array);

    /// <summary>Whether there is more of a list; null where it does not say.</summary>
    internal static bool? HasMore(JsonElement list) => PageFlags.Find(list, Info, "more_records") switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    /// <summary>Where a list goes on; null where it does not say.</summary>
    internal static long? NextOffset(JsonElement list) =>
        PageFlags.Find(list, Info, "next_offset") is { ValueKind: JsonValueKind.Number } next && next.TryGetInt64(out var offset) ? offset : null;

    private static IEnumerable<JsonProperty> Below(JsonElement element) => element.EnumerateObject()
        .Where(part => part.Value.ValueKind == JsonValueKind.Object)
        .SelectMany(part => part.Value.TryGetProperty(Info, out _) ? [part] : Below(part.Value));
}
