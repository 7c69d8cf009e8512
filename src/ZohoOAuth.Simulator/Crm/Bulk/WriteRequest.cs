using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Files;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>
/// What a bulk write job writes (https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/create-job.html). The simulator takes
/// one resource; Zoho also takes several, for parents and their children.
/// </summary>
/// <param name="Operation">insert, update or upsert.</param>
/// <param name="Module">The module.</param>
/// <param name="File">The archive.</param>
/// <param name="Columns">The mapped columns, in the order of the request.</param>
/// <param name="FindBy">The field by which a record is found; null for an insert.</param>
/// <param name="IgnoresEmpty">Whether an empty cell leaves the field as it is.</param>
internal sealed record WriteRequest(
    string Operation, CrmModule Module, SimulatedFile File, IReadOnlyList<ColumnMapping> Columns, string? FindBy, bool IgnoresEmpty)
{
    private static readonly string[] Operations = ["insert", "update", "upsert"];

    /// <summary>Reads the request of a job.</summary>
    public static (WriteRequest? Request, CrmError? Error) Of(JsonObject? body, CrmOrganization organization, FileStore files)
    {
        var operation = body?["operation"]?.ToString();
        return body is null ? (null, BulkError.EmptyBody)
            : operation is null ? (null, BulkError.MissingKey("operation"))
            : !Operations.Contains(operation) ? (null, BulkError.UnknownValue("operation"))
            : BulkCallback.Check(body["callback"]) is { } error ? (null, error)
            : body["resource"] is not JsonArray { Count: > 0 } resources ? (null, BulkError.NoResource)
            : resources.Count > 1 ? (null, BulkError.OneResource)
            : resources[0] is not JsonObject resource ? (null, BulkError.NoResource)
            : Of(operation, resource, organization, files);
    }

    private static (WriteRequest? Request, CrmError? Error) Of(
        string operation, JsonObject resource, CrmOrganization organization, FileStore files)
    {
        var name = resource["module"] is JsonObject module ? module["api_name"]?.ToString() : resource["module"]?.ToString();
        return resource["type"]?.ToString() is not "data" ? (null, BulkError.MissingKey("type"))
            : name is null ? (null, BulkError.MissingKey("module"))
            : !organization.TryFind(name, out var found) ? (null, BulkError.NoModule(name))
            : files.Find(resource["file_id"]?.ToString() ?? "") is not { } file ? (null, BulkError.InvalidFileId)
            : Of(operation, resource, found, file);
    }

    private static (WriteRequest? Request, CrmError? Error) Of(string operation, JsonObject resource, CrmModule module, SimulatedFile file)
    {
        var (columns, error) = Mappings.Of(resource["field_mappings"] as JsonArray, module.Schema, file);
        var findBy = resource["find_by"]?.ToString();
        return error is not null ? (null, error)
            : operation != "insert" && findBy is null ? (null, BulkError.MissingKey("find_by"))
            : findBy is not null && columns.All(column => column.Field.Name != findBy) ? (null, BulkError.InvalidMapping(findBy))
            : operation != "update" && Mappings.LacksMandatory(module.Schema, columns) ? (null, BulkError.MandatoryFieldsNotMapped)
            : (new WriteRequest(operation, module, file, columns, findBy, resource["ignore_empty"]?.ToString() is "true"), null);
    }
}
