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
    private const string Data = "data";

    /// <summary>The list that has pages, with its name in the query; null when there is none or more than one.</summary>
    internal static JsonProperty? List(JsonElement root) => Only(root)?.List;

    /// <summary>The records of that list, next to its "_info" object, and the names that lead to them.</summary>
    internal static (string[] Path, JsonElement Array)? Payload(JsonElement root) => Only(root) is { } only && Array(only.List.Value) is { } records
        ? ([.. only.Path, records.Name], records.Value)
        : null;

    /// <summary>Whether any list has more records; null when no list says.</summary>
    internal static bool? HasMore(JsonElement root)
    {
        foreach (var (_, list) in Lists(root))
        {
            if (list.Value.Boolean(Info, "more_records") is { } hasMore)
            {
                return hasMore;
            }
        }

        return null;
    }

    /// <summary>The offset of the next record; null when the list does not say.</summary>
    internal static long? NextOffset(JsonElement list) =>
        list.Find(Info, "next_offset") is { ValueKind: JsonValueKind.Number } next && next.TryGetInt64(out var offset) ? offset : null;

    private static (string[] Path, JsonProperty List)? Only(JsonElement root) => Lists(root).Take(2).ToList() is [var only] ? only : null;

    private static JsonProperty? Array(JsonElement list) => list.EnumerateObject()
        .Select(part => (JsonProperty?)part)
        .FirstOrDefault(part => part!.Value.Value.ValueKind == JsonValueKind.Array);

    private static IEnumerable<(string[] Path, JsonProperty List)> Lists(JsonElement root) =>
        root.Find(Data) is { ValueKind: JsonValueKind.Object } data ? FindLists(data, [Data]) : [];

    private static IEnumerable<(string[] Path, JsonProperty List)> FindLists(JsonElement element, string[] path) => element.EnumerateObject()
        .Where(part => part.Value.ValueKind == JsonValueKind.Object)
        .SelectMany(part => part.Value.Find(Info) is not null
            ? [(Path: [.. path, part.Name], List: part)]
            : FindLists(part.Value, [.. path, part.Name]));
}
