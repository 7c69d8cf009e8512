using System.Text.Json;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// Where the records of an answer are: the first array that is not the paging information, because the CRM calls it data,
/// users, modules or fields. Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
/// </summary>
internal static class RecordEnvelope
{
    private const string PagingName = "info";

    /// <summary>The records; the answer itself when it is no envelope.</summary>
    internal static IEnumerable<JsonElement> Records(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray();
        }

        return Payload(root) is { } records ? records.EnumerateArray() : [root];
    }

    internal static JsonElement? Payload(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in root.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && property.Name != PagingName)
            {
                return property.Value;
            }
        }

        return null;
    }

    internal static JsonElement? Paging(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(PagingName, out var info) && info.ValueKind == JsonValueKind.Object ? info : null;
}
