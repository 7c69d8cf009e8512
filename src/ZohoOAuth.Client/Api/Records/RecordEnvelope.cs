using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Finds the records in a response: the first array. The name of the array varies: the CRM uses data, users, modules or fields, and Books uses the
/// name of the resource. Sources: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html,
/// https://www.zoho.com/bookings/help/api/v1/fetch-workspaces.html, https://www.zoho.com/people/api/bulk-records.html
/// </summary>
internal static class RecordEnvelope
{
    private const string Response = "response";
    private const string Data = "data";
    private const string Result = "result";
    private const string ReturnValue = "returnvalue";
    private const string Error = "error";
    private const string Fetched = "fetched";

    /// <summary>Names of arrays and objects that never are records.</summary>
    private static readonly string[] NonRecords = ["info", "errors", "warnings", "response_status", "logMessage"];

    /// <summary>
    /// Objects around a list and its counts. Sources: https://www.manageengine.com/products/desktop-central/api-doc.html,
    /// https://www.zoho.com/vault/api/user-management.html, https://www.zoho.com/assist/api/getDeviceDetails.html,
    /// https://www.zoho.com/connect/api/get-all-networks.html
    /// </summary>
    private static readonly string[] Wrappers = ["message_response", "operation", "representation", "allScopes"];

    /// <summary>Names of objects that describe the page of a list.</summary>
    private static readonly string[] PageDescriptions = ["info", "page_context", "page_info", "list_info", "pagination"];

    /// <summary>Whether the response to a request for a page has no list, and nothing else that can be a record.</summary>
    internal static bool HasNoRecords(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
            && root.EnumerateObject().All(part => part.Value.ValueKind == JsonValueKind.Object && PageDescriptions.Contains(part.Name));

    /// <summary>The records; the response itself when it has no envelope.</summary>
    internal static IReadOnlyList<JsonElement> Records(JsonElement root)
    {
        var found = root.ValueKind == JsonValueKind.Array ? ([], root) : Find(root);
        if (found is not var (path, array))
        {
            return [root];
        }

        var records = new List<JsonElement>(array.GetArrayLength());
        foreach (var record in array.EnumerateArray())
        {
            records.Add(record);
        }

        return path is [Response, Result] && records.Count > 0 && records.TrueForAll(IsKeyed) ? [.. records.SelectMany(UnderKey)] : records;
    }

    /// <summary>The array of records. People has one more level, and so does Analytics, where "data" has exactly one property.</summary>
    internal static JsonElement? Payload(JsonElement root) => Find(root)?.Array;

    /// <summary>The names that lead to the array of records; null when there is none.</summary>
    internal static IReadOnlyList<string>? PathTo(JsonElement root) => Find(root)?.Path;

    /// <summary>The only content of a response, for example the blueprint in {"blueprint":{...}}; null when there is other content.</summary>
    internal static JsonElement? OnlyObject(JsonElement root) =>
        root.OnlyProperty() is { Value.ValueKind: JsonValueKind.Object } only
            && only.Name != Error
            && !NonRecords.Contains(only.Name)
            ? only.Value
            : null;

    /// <summary>Whether People has put a record into a list under its id: {"4000000000001":[{...}]}.</summary>
    private static bool IsKeyed(JsonElement record) =>
        record.OnlyProperty() is { Value.ValueKind: JsonValueKind.Array } only && only.Name.All(char.IsDigit);

    private static IEnumerable<JsonElement> UnderKey(JsonElement record) => record.EnumerateObject().First().Value.EnumerateArray();

    private static (string[] Path, JsonElement Array)? Find(JsonElement root) =>
        FirstArray(root)
            ?? GraphQlResponse.Payload(root)
            ?? (root.Find(Response, ReturnValue) is { } value ? FirstArray(value, Response, ReturnValue) : null)
            ?? (root.Find(Response) is { } response ? FirstArray(response, Response) : null)
            ?? (root.Find(Data) is { } data && data.OnlyProperty() is not null ? FirstArray(data, Data) : null)
            ?? Wrappers.Select(name => ListIn(root, name)).FirstOrDefault(found => found is not null)
            ?? FetchedIn(root);

    /// <summary>Tables has a list in an object under the name of the resource. Source: https://tables.zoho.com/help/api/v1</summary>
    private static (string[] Path, JsonElement Array)? FetchedIn(JsonElement root) => root.ValueKind != JsonValueKind.Object
        ? null
        : root.EnumerateObject()
            .Where(part => part.Value.Find(Fetched) is { ValueKind: JsonValueKind.Array })
            .Select(part => ((string[], JsonElement)?)([part.Name, Fetched], part.Value.GetProperty(Fetched)))
            .FirstOrDefault();

    /// <summary>
    /// The list in an object that has nothing else but texts and numbers, and perhaps the result of the request. An object with objects in it is a record.
    /// </summary>
    private static (string[] Path, JsonElement Array)? ListIn(JsonElement root, string name) =>
        root.Find(name) is { ValueKind: JsonValueKind.Object } wrapper
            && wrapper.EnumerateObject().All(part => part.Value.ValueKind != JsonValueKind.Object || part.Name == Result)
            ? FirstArray(wrapper, name)
            : null;

    /// <summary>The first array. An object with an id is a record itself, so its arrays are not lists of records.</summary>
    private static (string[] Path, JsonElement Array)? FirstArray(JsonElement element, params string[] path)
    {
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty("id", out _))
        {
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && !NonRecords.Contains(property.Name))
            {
                return ([.. path, property.Name], property.Value);
            }
        }

        return null;
    }
}
