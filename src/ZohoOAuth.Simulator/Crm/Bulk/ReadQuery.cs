using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>What a bulk read job reads (https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/create-job.html).</summary>
/// <param name="Module">The module.</param>
/// <param name="Fields">The fields; with all fields where the request names none.</param>
/// <param name="Page">The page of 200,000 records.</param>
internal sealed record ReadQuery(CrmModule Module, IReadOnlyList<string> Fields, int Page)
{
    public const int PerPage = 200_000;
    private const int LastPage = 500;
    private static readonly string[] Keys = ["module", "fields", "page", "criteria", "cvid", "page_token"];

    private static readonly string[] NotSimulated = ["criteria", "cvid", "page_token"];

    /// <summary>Reads the request of a job.</summary>
    public static (ReadQuery? Query, CrmError? Error) Of(JsonObject? body, CrmOrganization organization)
    {
        if (body?["query"] is not JsonObject query)
        {
            return (null, body is null ? BulkError.EmptyBody : BulkError.MissingKey("query"));
        }

        var name = ModuleName(query["module"]);
        return query.FirstOrDefault(part => !Keys.Contains(part.Key)).Key is { } unknown ? (null, BulkError.UnknownValue(unknown))
            : name is null ? (null, BulkError.MissingKey("module"))
            : !organization.TryFind(name, out var module) ? (null, BulkError.NoModule(name))
            : body["file_type"]?.ToString() is not (null or "csv") ? (null, BulkError.IcsNotSupported)
            : Of(query, module, body);
    }

    private static (ReadQuery? Query, CrmError? Error) Of(JsonObject query, CrmModule module, JsonObject body)
    {
        var fields = query["fields"] is JsonArray given ? [.. given.Select(field => field?.ToString() ?? "")] : AllFields(module);
        var page = query["page"] is JsonValue value && value.TryGetValue(out int number) ? number : 1;
        return fields.FirstOrDefault(field => !module.Schema.TryFind(field, out _)) is { } unknown ? (null, BulkError.NoField(unknown, module.Name))
            : NotSimulated.FirstOrDefault(query.ContainsKey) is { } key ? (null, BulkError.NotSimulated(key))
            : page is < 1 or > LastPage ? (null, BulkError.PageRangeExceeded)
            : BulkCallback.Check(body["callback"]) is { } error ? (null, error)
            : (new ReadQuery(module, fields, page), null);
    }

    // Versions before v5 name the module as a string.
    private static string? ModuleName(JsonNode? module) => module is JsonObject named ? named["api_name"]?.ToString() : module?.ToString();

    private static List<string> AllFields(CrmModule module) => [.. module.Schema.Fields.Select(field => field.Name)];
}
