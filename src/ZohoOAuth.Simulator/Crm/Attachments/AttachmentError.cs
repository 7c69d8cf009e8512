using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>
/// The errors of attachments, photos and files (attachments.json, record_photo.json and files.json of
/// https://github.com/zoho/crm-oas).
/// </summary>
internal static class AttachmentError
{
    public static readonly CrmError InvalidAttachment =
        new(400, "INVALID_DATA", "the related id given seems to be invalid", new Dictionary<string, object> { ["resource_path_index"] = 4 });

    public static readonly CrmError InvalidRecord =
        new(400, "INVALID_DATA", "the id given seems to be invalid", new Dictionary<string, object> { ["resource_path_index"] = 2 });

    public static readonly CrmError FileTooLarge =
        new(400, "FILE_SIZE_MORE_THAN_ALLOWED_SIZE", "Please check if the size of the file is less than the allowed size.");

    public static readonly CrmError TooManyFiles =
        new(400, "LIMIT_EXCEEDED", "the maximum number of files is 10", new Dictionary<string, object> { ["limit"] = FilesEndpoint.MaxFiles });

    public static readonly CrmError InvalidFile =
        new(400, "INVALID_DATA", "the id given seems to be invalid", new Dictionary<string, object> { ["param_name"] = "id" });

    /// <summary>A photo that is not an image. Assumption: no page has the message.</summary>
    public static readonly CrmError NotAnImage =
        new(400, "INVALID_DATA", "the file is not an image", new Dictionary<string, object> { ["api_name"] = "file" });

    /// <summary>A module whose records have no photo. Assumption: no page has the message.</summary>
    public static readonly CrmError NoPhotos = new(
        400, "NOT_SUPPORTED", "photos are not supported for this module", new Dictionary<string, object> { ["resource_path_index"] = 0 });
}
