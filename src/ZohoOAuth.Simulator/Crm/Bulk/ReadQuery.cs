using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>What a bulk read job reads (https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/create-job.html).</summary>
/// <param name="Module">The module.</param>
/// <param name="Fields">The fields; with all fields where the request names none.</param>
/// <param name="Page">The page of 200,000 records.</param>
/// <param name="Criterion">Which records.</param>
internal sealed record ReadQuery(CrmModule Module, IReadOnlyList<string> Fields, int Page, Criterion Criterion)
{
    public const int PerPage = 200_000;
    private const int LastPage = 500;
    private const string PageToken = "page_token";
    private static readonly string[] Keys = ["module", "fields", "page", "criteria", "cvid", PageToken];

    /// <summary>Reads the request of a job. One that is not valid ends the request with an error.</summary>
    public static ReadQuery Of(JsonObject? body, CrmOrganization organization)
    {
        var query = (body ?? throw new CrmException(BulkError.EmptyBody))["query"] as JsonObject ?? throw new CrmException(BulkError.MissingKey("query"));
        Refuse(query.FirstOrDefault(part => !Keys.Contains(part.Key)).Key, BulkError.UnknownValue);
        Refuse(query.ContainsKey(PageToken) ? PageToken : null, BulkError.NotSimulated);
        var module = Find(query["module"], organization);
        Refuse(body["file_type"]?.ToString() is null or "csv" ? null : "file_type", _ => BulkError.IcsNotSupported);
        var fields = Read(query["fields"], module);
        var page = query["page"] is { } number ? PageOf(number) : 1;
        if (BulkCallback.Check(body["callback"]) is { } error)
        {
            throw new CrmException(error);
        }

        return new ReadQuery(module, fields, page, new AllOf([View(query["cvid"], module), Criteria(query["criteria"], module)]));
    }

    // Versions before v5 name the module as a string.
    private static CrmModule Find(JsonNode? module, CrmOrganization organization)
    {
        var name = (module is JsonObject named ? named["api_name"] : module)?.ToString() ?? throw new CrmException(BulkError.MissingKey("module"));
        return organization.TryFind(name, out var found) ? found : throw new CrmException(BulkError.NoModule(name));
    }

    private static List<string> Read(JsonNode? fields, CrmModule module)
    {
        if (fields is not JsonArray given)
        {
            return [.. module.Schema.Fields.Select(field => field.Name)];
        }

        List<string> names = [.. given.Select(field => field?.ToString() ?? "")];
        Refuse(names.Find(name => !module.Schema.TryFind(name, out _)), name => BulkError.NoField(name, module.Name));
        return names;
    }

    private static int PageOf(JsonNode page) =>
        page is JsonValue value && value.TryGetValue(out int number) && number is >= 1 and <= LastPage
            ? number
            : throw new CrmException(BulkError.PageRangeExceeded);

    private static Criterion View(JsonNode? id, CrmModule module) => id is null
        ? Criterion.Always
        : CustomViews.Of(module).FirstOrDefault(view => view.Id == id.ToString())?.Criterion ?? throw new CrmException(BulkError.UnknownValue("cvid"));

    private static Criterion Criteria(JsonNode? criteria, CrmModule module)
    {
        try
        {
            return criteria is null ? Criterion.Always : JsonCriteria.Read(criteria, module.Schema);
        }
        catch (CriterionException ex)
        {
            throw new CrmException(BulkError.Criteria(ex.Fault));
        }
    }

    private static void Refuse(string? name, Func<string, CrmError> error)
    {
        if (name is not null)
        {
            throw new CrmException(error(name));
        }
    }
}
