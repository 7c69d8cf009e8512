using System.Text.Json;
using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>
/// Writes the call of an operation. An id in its path is that of something that exists, if anything does: what a call of the path before it has made or lists.
/// </summary>
internal sealed class CallWriter(IReadOnlyList<SimulatedOperation> operations, Func<Call, Task<Reply>> send)
{
    private const string Leads = "/crm/v8/Leads";
    private const string Products = "/crm/v8/Products";
    private const string AnyModule = "/crm/v8/{}";

    private readonly Dictionary<string, SimulatedOperation> _lists =
        operations.Where(operation => operation.Method == "GET").ToDictionary(operation => operation.Key["GET ".Length..]);

    private readonly Dictionary<string, string> _made = [];

    internal async Task<Call> WriteAsync(SimulatedOperation operation)
    {
        var path = await PathAsync(operation.First);
        var query = Query(operation, path);
        foreach (var name in operation.QueryParameters.Where(parameter => IsOfRecords(operation, path, parameter)).Select(parameter => parameter.Name))
        {
            query[name] = await IdBelowAsync(Owner(path));
        }

        return new Call(operation.Method, path, query, await BodyAsync(operation, path), SampleFile.Of(operation, path));
    }

    /// <summary>Remembers what a call made, for the paths below it, until something is deleted.</summary>
    internal void Remember(Call call, Reply reply)
    {
        if (call.Method == "DELETE" && reply.IsSuccess)
        {
            _made.Clear();
        }

        if (call.Method == "POST" && reply is { IsSuccess: true, Json: { } json } && MadeId(json) is { } id)
        {
            _made[call.Path] = id;
        }
    }

    private async Task<string> PathAsync(Operation operation)
    {
        var path = "";
        foreach (var (value, segment) in PathWriter.Write(operation).Split('/').Zip(operation.Template.Split('/')).Skip(1))
        {
            path += "/" + segment switch
            {
                "{related_list_api_name}" => "Products",
                "{related_record_id}" or "{external_field_value}" when path.EndsWith("/Products", StringComparison.Ordinal) => await IdBelowAsync(Products),
                _ => value == SampleValues.Id(0) ? await IdBelowAsync(path) : value,
            };
        }

        // The only parameter that stands for a path.
        return operation.Template == "/{download_url}" ? PathWriter.Write(operation) : path;
    }

    private static Dictionary<string, string> Query(SimulatedOperation operation, string path) => operation.QueryParameters
        .Select(parameter => KeyValuePair.Create(parameter.Name, Value(path, parameter)))
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Key, pair => pair.Value!);

    /// <summary>Optional parameters are left out, except those that an answer depends on.</summary>
    private static string? Value(string path, Parameter parameter) => parameter.Name switch
    {
        "fields" => Fields(path),
        "module" => "Leads",
        "attachmentUrl" => null,
        "email" when path.EndsWith("/search", StringComparison.Ordinal) => "baer@example.com",
        _ when !parameter.IsRequired => null,
        _ => parameter.Schema?.Enum is [var first, ..] ? first : SampleValues.Of(parameter.Name, parameter.Schema!, 0).Trim('"'),
    };

    /// <summary>A list needs no ids; what changes or deletes something needs them, and so does a file.</summary>
    private static bool IsOfRecords(SimulatedOperation operation, string path, Parameter parameter) =>
        parameter.Name is "ids" or "id" && (operation.Method != "GET" || parameter.IsRequired || path.EndsWith("/files", StringComparison.Ordinal));

    private async Task<string?> BodyAsync(SimulatedOperation operation, string path) =>
        SampleBodies.Of(operation.Key, await IdBelowAsync(path), await IdBelowAsync(Leads), await IdBelowAsync(Products))
        ?? (operation.First.RequestSchema is { } schema ? Sampler.All(schema, 0).First() : null);

    /// <summary>An action on several records takes their ids.</summary>
    private static string Owner(string path) => path.Contains("/actions/", StringComparison.Ordinal) ? path[..path.IndexOf("/actions/", StringComparison.Ordinal)] : path;

    private static string Fields(string path) => path.Split('/') switch
    {
        var parts when parts.Contains("Attachments") => "id,File_Name,Size",
        var parts when parts.Contains("Notes") => "id,Note_Title,Note_Content",
        var parts when parts.Contains("Products") => "id,Product_Name",
        _ => "id,Last_Name,Email",
    };

    private async Task<string> IdBelowAsync(string path)
    {
        if (_made.TryGetValue(path, out var made))
        {
            return made;
        }

        var list = _lists.GetValueOrDefault(path) ?? _lists.GetValueOrDefault(OfAnyModule(path));
        var query = list is null ? [] : Query(list, path);
        var reply = await send(new Call("GET", path, query));
        return reply is { IsSuccess: true, Json: { } json } && ListedId(json) is { } id ? id : SampleValues.Id(0);
    }

    private static string OfAnyModule(string path) =>
        path.Replace(Leads, AnyModule, StringComparison.Ordinal).Replace(Products, AnyModule, StringComparison.Ordinal);

    private static string? ListedId(JsonElement json) => Rows(json).Select(row => Text(row, "id")).FirstOrDefault();

    private static string? MadeId(JsonElement json) =>
        Rows(json).Select(row => row.TryGetProperty("details", out var details) ? Text(details, "id") : null).FirstOrDefault();

    private static IEnumerable<JsonElement> Rows(JsonElement json) => json.EnumerateObject()
        .Where(member => member.Value.ValueKind == JsonValueKind.Array)
        .SelectMany(member => member.Value.EnumerateArray())
        .Where(row => row.ValueKind == JsonValueKind.Object);

    private static string? Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) ? value.ToString() : null;
}
