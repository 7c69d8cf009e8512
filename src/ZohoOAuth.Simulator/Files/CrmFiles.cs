using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Files;

/// <summary>Attachments of the CRM (https://www.zoho.com/crm/developer/docs/api/v8/upload-attachment.html).</summary>
internal static class CrmFiles
{
    public static FileStyle Create(FileStore fileStore) => new()
    {
        NotFound = CrmError.InvalidRelatedId.WriteAsync,
        MissingFile = CrmError.FileMissing.WriteAsync,
        Save = (_, form) => new { data = new[] { RecordResult.Success(fileStore.Add(form.Name, form.File).Id, "attachment uploaded successfully").Body } },
    };
}
