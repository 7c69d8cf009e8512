namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>Where Zoho itself is not as its documents.</summary>
internal static class DocumentSlips
{
    /// <summary>Members that the documents lack.</summary>
    private static readonly HashSet<string> Known =
    [
        // The classes of Zoho's SDKs 8.0 have them.
        "history_tracking_enabled",
        "global_picklist",
        "global_search_supported",

        // https://www.zoho.com/crm/developer/docs/api/v8/get-users.html
        "type__s",
    ];

    /// <summary>Members that the documents require and some answers lack, each after its schema.</summary>
    private static readonly HashSet<string> Optional =
    [
        // They have addresses of their own below settings: https://www.zoho.com/crm/developer/docs/api/v8/modules-api.html
        "modules.json#/components/schemas/modules layouts",
        "modules.json#/components/schemas/modules fields",
        "modules.json#/components/schemas/modules related_lists",

        // A job has a result once it is completed, and a query has what was requested:
        // https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/get-job-details.html
        "bulk_read.json#/components/schemas/Job_Detail result",
        .. new[] { "cvid", "criteria", "fields", "file_type" }.Select(name => $"bulk_read.json#/components/schemas/Query {name}"),

        // A user is named without it: https://www.zoho.com/crm/developer/docs/api/v8/upload-attachment.html
        "attachments.json#/components/schemas/owner email",

        // A criterion compares a field, or groups others.
        .. new[] { "comparator", "field", "value", "group_operator", "group" }.Select(name => $"custom_views.json#/components/schemas/Criteria {name}"),

        // A list has it, one of its members does not: https://www.zoho.com/crm/developer/docs/api/v8/custom-view-meta.html and get-users.html
        "custom_views.json#/components/schemas/Response_Wrapper info",
        "users.json#/components/schemas/Response_Wrapper info",

        // A tag that was deleted is named by its id: https://www.zoho.com/crm/developer/docs/api/v8/delete-tag.html
        .. new[] { "created_time", "modified_time", "modified_by", "created_by", "color_code" }
            .Select(name => $"tags.json#/components/schemas/Success_Response/properties/details {name}"),
    ];

    /// <summary>Zoho's SDKs 8.0 read a number of records as a number, where the documents have a text.</summary>
    internal static bool IsNumber(string place) => place == "$.count";

    internal static bool IsKnown(string member) => Known.Contains(member);

    internal static bool IsOptional(string schema, string member) => Optional.Contains($"{schema} {member}");
}
