namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>Where Zoho itself is not as its documents: members of answers by the schema that describes them.</summary>
internal static class DocumentSlips
{
    /// <summary>Members that the classes of Zoho's SDKs 8.0 have and the documents lack.</summary>
    private static readonly HashSet<string> Known =
    [
        "fields.json#/components/schemas/fields history_tracking_enabled",
        "fields.json#/components/schemas/fields global_picklist",
        "modules.json#/components/schemas/modules global_search_supported",
    ];

    /// <summary>Members that the documents require and some answers lack.</summary>
    private static readonly HashSet<string> Optional =
    [
        // They have addresses of their own below settings: https://www.zoho.com/crm/developer/docs/api/v8/modules-api.html
        "modules.json#/components/schemas/modules layouts",
        "modules.json#/components/schemas/modules fields",
        "modules.json#/components/schemas/modules related_lists",

        // A job has it once it is completed: https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/get-job-details.html
        "bulk_read.json#/components/schemas/Job_Detail result",

        // A tag that was deleted is named by its id: https://www.zoho.com/crm/developer/docs/api/v8/delete-tag.html
        .. new[] { "created_time", "modified_time", "modified_by", "created_by", "color_code" }
            .Select(name => $"tags.json#/components/schemas/Success_Response/properties/details {name}"),
    ];

    internal static bool IsKnown(string schema, string member) => Known.Contains($"{schema} {member}");

    internal static bool IsOptional(string schema, string member) => Optional.Contains($"{schema} {member}");
}
