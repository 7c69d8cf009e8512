using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>An attachment in a list (https://www.zoho.com/crm/developer/docs/api/v8/get-attachments.html).</summary>
internal static class AttachmentDescription
{
    /// <summary>The fields that a list can name. Those with a dollar sign are in every answer.</summary>
    public static readonly IReadOnlySet<string> Fields = new HashSet<string>
    {
        "id", "Owner", "Modified_By", "Created_By", "Parent_Id", "Modified_Time", "Created_Time", "File_Name", "Size",
    };

    public static JsonObject Of(Attachment attachment, CrmModule module)
    {
        var id = attachment.RecordId.ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["Owner"] = RecordFactory.Owner(),
            ["Modified_By"] = RecordFactory.Owner(),
            ["Created_By"] = RecordFactory.Owner(),
            ["Parent_Id"] = new JsonObject
            {
                ["name"] = module.Find(attachment.RecordId)?[module.Schema.NameField]?.ToString(),
                ["id"] = id,
                ["module"] = new JsonObject { ["api_name"] = module.Name },
            },
            ["id"] = attachment.Id,
            ["Modified_Time"] = RecordFactory.Time(attachment.At),
            ["Created_Time"] = RecordFactory.Time(attachment.At),
            ["File_Name"] = attachment.Name,
            ["Size"] = attachment.Size.ToString(CultureInfo.InvariantCulture),
            ["$sharing_permission"] = "full_access",
            ["$attachment_type"] = 0,
            ["$editable"] = true,
            ["$file_id"] = attachment.Link is null ? attachment.Id : null,
            ["$type"] = attachment.Link is null ? "Attachment" : "Link URL",
            ["$se_module"] = module.Name,
            ["$state"] = "save",
            ["$link_url"] = attachment.Link,
        };
    }

    public static JsonObject Project(JsonObject attachment, IReadOnlyList<string> fields) => fields.Count == 0
        ? attachment
        : new JsonObject(attachment
            .Where(field => field.Key == "id" || field.Key.StartsWith('$') || fields.Contains(field.Key))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
}
