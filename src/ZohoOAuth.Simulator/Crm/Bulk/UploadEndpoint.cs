using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>
/// Receives the archive of a bulk write job (https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/upload-file.html). At Zoho
/// it has a host of its own, content.zohoapis.com.
/// </summary>
internal sealed class UploadEndpoint(FileStore files, SimulatorClock clock)
{
    public async Task ReceiveAsync(CrmCall call)
    {
        var headers = call.Context.Request.Headers;
        if (headers["feature"] != "bulk-write" || headers["X-CRM-ORG"] != SimulatedUser.Zuid)
        {
            await BulkError.UploadHeaders.WriteAsync(call.Context);
            return;
        }

        var form = await UploadForm.ReadAsync(call.Context, "file", files);
        await (form is null ? CrmError.FileMissing.WriteAsync(call.Context)
            : IsArchive(form.File) ? SaveAsync(call, form)
            : BulkError.NotAnArchive.WriteAsync(call.Context));
    }

    private Task SaveAsync(CrmCall call, UploadForm form)
    {
        var details = new { file_id = files.Add(form.Name, form.File).Id, created_time = RecordFactory.Time(clock.GetUtcNow()) };
        return JsonResponse.WriteAsync(call.Context, new { status = "success", code = "FILE_UPLOAD_SUCCESS", message = "file uploaded.", details });
    }

    private static bool IsArchive(ReceivedFile file)
    {
        using var content = file.OpenRead();
        return OneFileArchive.Read(content) is not null;
    }
}
