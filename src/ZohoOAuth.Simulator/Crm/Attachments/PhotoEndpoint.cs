using System.Collections.Concurrent;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>The photo of a record (https://www.zoho.com/crm/developer/docs/api/v8/upload-image.html).</summary>
internal sealed class PhotoEndpoint(FileStore fileStore, DataCenterDirectory dataCenters)
{
    private const string PhotoType = "profileimage";
    private static readonly string[] ImageExtensions = [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp"];
    private readonly PerDataCenter<ConcurrentDictionary<long, SimulatedFile>> _photos = new(dataCenters, _ => new());

    public Task SendAsync(CrmCall call, CrmModule module, long recordId) =>
        !HasPhotos(module) ? AttachmentError.NoPhotos.WriteAsync(call.Context)
            : _photos.Of(call.Context).TryGetValue(recordId, out var photo) ? CrmDownload.SendAsync(call, photo, "image/png")
            : JsonResponse.WriteNoContentAsync(call.Context);

    public async Task SaveAsync(CrmCall call, CrmModule module, long recordId)
    {
        if (!HasPhotos(module))
        {
            await AttachmentError.NoPhotos.WriteAsync(call.Context);
            return;
        }

        var form = await UploadForm.ReadAsync(call.Context, "file", fileStore);
        var error = form is null ? CrmError.FileMissing
            : ImageExtensions.Contains(Path.GetExtension(form.Name), StringComparer.OrdinalIgnoreCase) ? null
            : AttachmentError.NotAnImage;
        await (error?.WriteAsync(call.Context) ?? SaveAsync(call, recordId, form!));
    }

    public Task DeleteAsync(CrmCall call, CrmModule module, long recordId)
    {
        if (!HasPhotos(module))
        {
            return AttachmentError.NoPhotos.WriteAsync(call.Context);
        }

        _photos.Of(call.Context).TryRemove(recordId, out _);
        return WriteAsync(call, "photo deleted");
    }

    private Task SaveAsync(CrmCall call, long recordId, UploadForm form)
    {
        _photos.Of(call.Context)[recordId] = fileStore.Add(form.Name, form.File);
        return WriteAsync(call, "photo uploaded successfully");
    }

    private static bool HasPhotos(CrmModule module) => module.Schema.Fields.Any(field => field.DataType == PhotoType);

    // The result of a photo is not in a list.
    private static Task WriteAsync(CrmCall call, string message) =>
        JsonResponse.WriteAsync(call.Context, new { message, details = new { }, status = "success", code = "SUCCESS" });
}
