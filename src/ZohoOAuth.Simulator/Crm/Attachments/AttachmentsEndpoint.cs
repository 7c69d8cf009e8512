using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>Adds, sends and deletes attachments (https://www.zoho.com/crm/developer/docs/api/v8/upload-attachment.html).</summary>
internal sealed class AttachmentsEndpoint(
    FileStore fileStore, PerDataCenter<AttachmentStore> stores, SimulatorClock clock, SimulatorSettings settings)
{
    /// <summary>Adds the file of a form, or the link of the parameter attachmentUrl.</summary>
    public async Task AddAsync(CrmCall call, CrmModule module, long recordId)
    {
        if (call.Query["attachmentUrl"].ToString() is { Length: > 0 } url)
        {
            await AddLinkAsync(call, module, recordId, url);
            return;
        }

        var form = await UploadForm.ReadAsync(call.Context, "file", fileStore);
        await (form is null ? CrmError.FileMissing.WriteAsync(call.Context)
            : form.File.Length > settings.Limits.AttachmentSize ? AttachmentError.FileTooLarge.WriteAsync(call.Context)
            : AddFileAsync(call, module, recordId, form));
    }

    /// <summary>Sends a file. Zoho has no content for a link.</summary>
    public Task SendAsync(CrmCall call, CrmModule module, long recordId, string id) =>
        Find(call, module, recordId, id) is { Link: not null } ? JsonResponse.WriteNoContentAsync(call.Context)
            : FileOf(call, module, recordId, id) is { } file ? CrmDownload.SendAsync(call, file, "application/x-download")
            : AttachmentError.InvalidAttachment.WriteAsync(call.Context);

    public Task DeleteAsync(CrmCall call, CrmModule module, long recordId, string id) =>
        WriteAsync(call, Delete(call, module, recordId, id));

    /// <summary>Deletes those of the parameter ids.</summary>
    public Task DeleteAllAsync(CrmCall call, CrmModule module, long recordId)
    {
        var ids = QueryParameters.List(call, "ids");
        return ids.Length switch
        {
            0 => CrmError.InvalidParameter("ids").WriteAsync(call.Context),
            > RecordData.MaxRecords => CrmError.TooManyRecords.WriteAsync(call.Context),
            _ => WriteAsync(call, [.. ids.Select(id => Delete(call, module, recordId, id))]),
        };
    }

    private Task AddFileAsync(CrmCall call, CrmModule module, long recordId, UploadForm form)
    {
        var file = fileStore.Add(form.Name, form.File);
        var attachment = new Attachment(file.Id, module.Name, recordId, file.Name, file.Length, null, clock.GetUtcNow());
        return AddAsync(call, attachment, "attachment uploaded successfully");
    }

    private Task AddLinkAsync(CrmCall call, CrmModule module, long recordId, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            return CrmError.InvalidParameter("attachmentUrl").WriteAsync(call.Context);
        }

        var id = fileStore.AddResult(url, []).Id;
        var title = call.Query["title"].ToString() is { Length: > 0 } given ? given : url;
        return AddAsync(call, new Attachment(id, module.Name, recordId, title, 0, url, clock.GetUtcNow()), "attachment link created successfully");
    }

    private Task AddAsync(CrmCall call, Attachment attachment, string message)
    {
        stores.Of(call.Context).Add(attachment);
        var details = ChangeDetails.Of(attachment.Id, attachment.At);
        return WriteAsync(call, new RecordResult(true, ChangeDetails.Result(message, details)));
    }

    private Attachment? Find(CrmCall call, CrmModule module, long recordId, string id) =>
        stores.Of(call.Context).Of(module.Name, recordId).FirstOrDefault(attachment => attachment.Id == id);

    private SimulatedFile? FileOf(CrmCall call, CrmModule module, long recordId, string id) =>
        fileStore.Find(id) is { } file && (!file.IsUpload || Find(call, module, recordId, id) is not null) ? file : null;

    private RecordResult Delete(CrmCall call, CrmModule module, long recordId, string id) =>
        stores.Of(call.Context).Remove(module.Name, recordId, id)
            ? RecordResult.Success(id, "record deleted")
            : RecordResult.Failure(AttachmentError.InvalidAttachment);

    private static Task WriteAsync(CrmCall call, params RecordResult[] results) =>
        RecordResult.WriteAsync(call.Context, results, StatusCodes.Status200OK);
}
