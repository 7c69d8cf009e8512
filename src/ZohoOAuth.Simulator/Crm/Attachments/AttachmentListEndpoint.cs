using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>
/// Lists the attachments of a record (https://www.zoho.com/crm/developer/docs/api/v8/get-attachments.html). As with other related
/// records, v6 and later require <c>fields</c>.
/// </summary>
internal sealed class AttachmentListEndpoint(PerDataCenter<AttachmentStore> stores, SimulatorSettings settings)
{
    private const int MaxPerPage = 200;
    private const int LastPage = 1_000_000;

    public Task ListAsync(CrmCall call, CrmModule module, long recordId)
    {
        var fields = call.Query["fields"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var error = Check(call, fields, out var page, out var perPage);
        return error is null ? WriteAsync(call, module, recordId, new Page(fields, page, perPage)) : error.WriteAsync(call.Context);
    }

    private CrmError? Check(CrmCall call, string[] fields, out int page, out int perPage)
    {
        var hasPage = QueryNumber.TryRead(call.Query, "page", 1, LastPage, out page);
        var hasPerPage = QueryNumber.TryRead(call.Query, "per_page", MaxPerPage, MaxPerPage, out perPage);
        return !hasPage ? CrmError.InvalidParameter("page")
            : !hasPerPage ? CrmError.InvalidParameter("per_page")
            : fields.Length == 0 && settings.RequireFields && call.HasMandatoryFields ? CrmError.FieldsMissing
            : fields.All(field => field.StartsWith('$') || AttachmentDescription.Fields.Contains(field)) ? null
            : CrmError.InvalidParameter("fields");
    }

    private Task WriteAsync(CrmCall call, CrmModule module, long recordId, Page page)
    {
        var ids = call.Query["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var all = stores.Of(call.Context).Of(module.Name, recordId).Where(attachment => ids.Length == 0 || ids.Contains(attachment.Id)).ToList();
        var start = (page.Number - 1) * page.Size;
        var count = Math.Clamp(all.Count - start, 0, page.Size);
        return count == 0 ? JsonResponse.WriteNoContentAsync(call.Context) : JsonResponse.WriteAsync(call.Context, new
        {
            data = all.Skip(start).Take(count).Select(attachment => AttachmentDescription.Project(AttachmentDescription.Of(attachment, module), page.Fields)),
            info = new { per_page = page.Size, count, page = page.Number, more_records = start + count < all.Count },
        });
    }

    private sealed record Page(string[] Fields, int Number, int Size);
}
