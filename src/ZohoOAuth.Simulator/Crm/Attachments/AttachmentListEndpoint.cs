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
    public Task ListAsync(CrmCall call, CrmModule module, long recordId)
    {
        var fields = FieldList.Read(call, settings.RequireFields && call.HasMandatoryFields, AttachmentDescription.Fields.Contains);
        var page = QueryParameters.Page(call);
        var perPage = QueryParameters.PerPage(call);
        var ids = QueryParameters.List(call, "ids");
        var all = stores.Of(call.Context).Of(module.Name, recordId).Where(attachment => ids.Length == 0 || ids.Contains(attachment.Id)).ToList();
        var start = (page - 1) * perPage;
        var count = Math.Clamp(all.Count - start, 0, perPage);
        return count == 0 ? JsonResponse.WriteNoContentAsync(call.Context) : JsonResponse.WriteAsync(call.Context, new
        {
            data = all.Skip(start).Take(count).Select(attachment => AttachmentDescription.Project(AttachmentDescription.Of(attachment, module), fields)),
            info = new { per_page = perPage, count, page, more_records = start + count < all.Count },
        });
    }
}
