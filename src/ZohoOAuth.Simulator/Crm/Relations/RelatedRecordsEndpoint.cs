using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Relations;

/// <summary>Reads related records (https://www.zoho.com/crm/developer/docs/api/v8/get-related-records.html).</summary>
internal static class RelatedRecordsEndpoint
{
    private const int MaxPerPage = 200;
    private const int MaxFields = 50;
    private const int LastPage = 1_000_000;

    public static Task ListAsync(CrmCall call)
    {
        var (relation, error) = RelationCall.Read(call);
        var (fields, wrongFields) = Fields(call);
        error ??= wrongFields;
        var perPage = 0;
        var page = 0;
        error ??= !QueryNumber.TryRead(call.Query, "per_page", MaxPerPage, MaxPerPage, out perPage) ? CrmError.InvalidParameter("per_page")
            : !QueryNumber.TryRead(call.Query, "page", 1, LastPage, out page) ? CrmError.InvalidParameter("page")
            : null;
        return error?.WriteAsync(call.Context)
            ?? WriteAsync(call, relation!.List.Records(call.Organization, relation.Parent), fields, page, perPage);
    }

    public static Task GetAsync(CrmCall call)
    {
        var (relation, error) = RelationCall.Read(call);
        var (fields, wrongFields) = Fields(call);
        var record = relation?.List.Records(call.Organization, relation.Parent).FirstOrDefault(item => item["id"]?.ToString() == relation.RelatedId);
        error ??= wrongFields ?? (record is null ? RelationError.NotRelated : null);
        return error?.WriteAsync(call.Context) ?? JsonResponse.WriteAsync(call.Context, new { data = new[] { RecordShape.Project(record!, fields) } });
    }

    // The page says "mandatory" about fields, since version 6 as for other lists.
    private static (string[] Fields, CrmError? Error) Fields(CrmCall call)
    {
        var fields = call.Query["fields"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (fields, fields.Length == 0 && call.HasMandatoryFields ? CrmError.FieldsMissing : fields.Length > MaxFields ? CrmError.TooManyFields : null);
    }

    private static Task WriteAsync(CrmCall call, IReadOnlyList<JsonObject> records, string[] fields, int page, int perPage)
    {
        var first = (page - 1) * perPage;
        if (first >= records.Count)
        {
            return JsonResponse.WriteNoContentAsync(call.Context);
        }

        var shown = records.Skip(first).Take(perPage).Select(record => RecordShape.Project(record, fields)).ToList();
        return RecordPage.WriteAsync(call.Context, JsonSerializer.SerializeToUtf8Bytes(shown, JsonResponse.Options), new
        {
            per_page = perPage,
            count = shown.Count,
            page,
            sort_by = "id",
            sort_order = "desc",
            more_records = first + shown.Count < records.Count,
        });
    }
}
