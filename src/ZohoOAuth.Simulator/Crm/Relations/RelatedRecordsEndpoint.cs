using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Relations;

/// <summary>Reads related records (https://www.zoho.com/crm/developer/docs/api/v8/get-related-records.html).</summary>
internal static class RelatedRecordsEndpoint
{
    public static Task ListAsync(CrmCall call)
    {
        var relation = Read(call);
        var fields = Fields(call, relation);
        var perPage = QueryParameters.PerPage(call);
        return WriteAsync(call, relation.List.Records(call.Organization, relation.Parent), fields, QueryParameters.Page(call), perPage);
    }

    public static Task GetAsync(CrmCall call)
    {
        var relation = Read(call);
        var fields = Fields(call, relation);
        var record = relation.List.Records(call.Organization, relation.Parent).FirstOrDefault(item => item["id"]?.ToString() == relation.RelatedId)
            ?? throw new CrmException(RelationError.NotRelated);
        return JsonResponse.WriteAsync(call.Context, new { data = new[] { RecordShape.Project(record, fields) } });
    }

    private static RelationCall Read(CrmCall call)
    {
        var (relation, error) = RelationCall.Read(call);
        return relation ?? throw new CrmException(error!);
    }

    // The page says "mandatory" about fields, since version 6 as for other lists. The values of a relation are not in the metadata.
    private static IReadOnlyList<string> Fields(CrmCall call, RelationCall relation) => FieldList.Read(
        call,
        call.HasMandatoryFields,
        field => field == "id" || relation.List.ValueFields.Contains(field) || relation.List.Module.Schema.TryFind(field, out _));

    private static Task WriteAsync(CrmCall call, IReadOnlyList<JsonObject> records, IReadOnlyList<string> fields, int page, int perPage)
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
