using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>
/// Files without a record, for fields of the type file upload
/// (https://www.zoho.com/crm/developer/docs/api/v8/upload-files-to-zfs.html).
/// </summary>
internal sealed class FilesEndpoint(FileStore fileStore, SimulatorSettings settings)
{
    public const int MaxFiles = 10;

    public async Task AddAsync(CrmCall call)
    {
        var form = await UploadForm.ReadAsync(call.Context, "file", fileStore);
        var error = form is null ? CrmError.FileMissing
            : form.Files.Count > MaxFiles ? AttachmentError.TooManyFiles
            : form.Files.Any(file => file.File.Length > settings.Limits.AttachmentSize) ? AttachmentError.FileTooLarge
            : null;
        await (error?.WriteAsync(call.Context) ?? JsonResponse.WriteAsync(call.Context, new { data = form!.Files.Select(Save) }));
    }

    public Task SendAsync(CrmCall call) =>
        fileStore.Find(call.Query["id"].ToString()) is { } file
            ? CrmDownload.SendAsync(call, file, "application/x-download")
            : AttachmentError.InvalidFile.WriteAsync(call.Context);

    private object Save(UploadedFile file)
    {
        var saved = fileStore.Add(file.Name, file.File);
        return ChangeDetails.Result($"{saved.Name} uploaded Succesfully", new { name = saved.Name, id = saved.Id });
    }
}
