using ZohoOAuth.Simulator.Crm;

namespace ZohoOAuth.Simulator.Files;

/// <summary>Attachments of the CRM (https://www.zoho.com/crm/developer/docs/api/v8/upload-attachment.html).</summary>
internal static class CrmFiles
{
    public static FileStyle Create(FileStore fileStore) => new()
    {
        Disposition = EncodedName,
        NotFound = CrmError.InvalidRelatedId.WriteAsync,
        MissingFile = CrmError.FileMissing.WriteAsync,
        Save = (_, form) => new { data = new[] { RecordResult.Success(fileStore.Add(form.Name, form.File).Id, "attachment uploaded successfully").Body } },
    };

    // Zoho's SDKs take the name from behind the last apostrophe, to the end of the header
    // (https://github.com/zoho/zohocrm-nodejs-sdk-8.0, lib/utils/util/downloader.js), so nothing may follow it.
    private static string EncodedName(string name) => $"attachment;filename*=UTF-8''{Uri.EscapeDataString(name)}";
}
