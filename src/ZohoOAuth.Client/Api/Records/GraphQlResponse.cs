using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Reads a response of the CRM's GraphQL API. The lists can be at any depth below "data". An object "_info" is next to the records of each list.
/// Source: https://www.zoho.com/crm/developer/docs/graphql/
/// </summary>
internal static class GraphQlResponse
{
    private const string Info = "_info";

    /// <summary>The list that has pages, with its name in the query; null when there is none or more than one.</summary>
    internal static JsonProperty? List(JsonElement root) => Lists(root).Take(2).ToList() is [var list] ? list : null;

    /// <summary>Whether any list has more records; null when no list says.</summary>
    internal static bool? HasMore(JsonElement root) =>
        Lists(root).Select(list => list.Value.Boolean(Info, "more_records")).FirstOrDefault(hasMore => hasMore is not null);

    private static IEnumerable<JsonProperty> Lists(JsonElement root) =>
        root.Find("data") is { ValueKind: JsonValueKind.Object } data ? FindLists(data) : [];

    /// <summary>The records next to an "_info" object.</summary>
    internal static JsonElement? Records(JsonElement list) =>
        list.EnumerateObject().Select(part => (JsonElement?)part.Value).FirstOrDefault(value => value!.Value.ValueKind == JsonValueKind.Array);

    /// <summary>The offset of the next record; null when the list does not say.</summary>
    internal static long? NextOffset(JsonElement list) =>
        list.Find(Info, "next_offset") is { ValueKind: JsonValueKind.Number } next && next.TryGetInt64(out var offset) ? offset : null;

    private static IEnumerable<JsonProperty> FindLists(JsonElement element) => element.EnumerateObject()
        .Where(part => part.Value.ValueKind == JsonValueKind.Object)
        .SelectMany(part => part.Value.Find(Info) is not null ? [part] : FindLists(part.Value));
}
