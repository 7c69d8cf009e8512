using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Where the records of an answer are: the first array, because the CRM calls it data, users, modules or fields, and Books
/// by the resource. Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
/// </summary>
internal static class RecordEnvelope
{
    /// <summary>What no product calls its records.</summary>
    private static readonly string[] NoRecords = ["info", "errors", "warnings"];

    /// <summary>The records; the answer itself when it is no envelope.</summary>
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

    /// <summary>People wraps its result once more, and so does Analytics, which has nothing beside it.</summary>
    internal static JsonElement? Payload(JsonElement root) =>
        FirstArray(root)
            ?? (GraphQlResponse.List(root) is { } list ? GraphQlResponse.Records(list.Value) : null)
            ?? (root.Find("response") is { } response ? FirstArray(response) : null)
            ?? (root.Find("data") is { ValueKind: JsonValueKind.Object } data && data.EnumerateObject().Count() == 1 ? FirstArray(data) : null);

    /// <summary>What has an id is a record itself, whatever lists it has.</summary>
    private static JsonElement? FirstArray(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty("id", out _))
        {
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && !NoRecords.Contains(property.Name))
            {
                return property.Value;
            }
        }

        return null;
    }
}
