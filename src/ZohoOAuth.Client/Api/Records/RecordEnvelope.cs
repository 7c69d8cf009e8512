using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Finds the records in a response: the first array. The name of the array varies: the CRM uses data, users, modules or fields, and Books uses the
/// name of the resource. Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
/// </summary>
internal static class RecordEnvelope
{
    /// <summary>Names of arrays that never contain records.</summary>
    private static readonly string[] NonRecordArrays = ["info", "errors", "warnings"];

    /// <summary>The records; the response itself when it has no envelope.</summary>
    internal static IReadOnlyList<JsonElement> Records(JsonElement root)
    {
        if ((root.ValueKind == JsonValueKind.Array ? root : Payload(root)) is not { } array)
        {
            return [root];
        }

        var records = new List<JsonElement>(array.GetArrayLength());
        foreach (var record in array.EnumerateArray())
        {
            records.Add(record);
        }

        return records;
    }

    /// <summary>The array of records. People has one more level, and so does Analytics, where "data" has exactly one property.</summary>
    internal static JsonElement? Payload(JsonElement root) =>
        FirstArray(root)
            ?? (GraphQlResponse.List(root) is { } list ? GraphQlResponse.Records(list.Value) : null)
            ?? (root.Find("response") is { } response ? FirstArray(response) : null)
            ?? (root.Find("data") is { ValueKind: JsonValueKind.Object } data && data.EnumerateObject().Count() == 1 ? FirstArray(data) : null);

    /// <summary>The first array. An object with an id is a record itself, so its arrays are not lists of records.</summary>
    private static JsonElement? FirstArray(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty("id", out _))
        {
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && !NonRecordArrays.Contains(property.Name))
            {
                return property.Value;
            }
        }

        return null;
    }
}
