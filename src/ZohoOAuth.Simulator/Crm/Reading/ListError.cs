using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>
/// The errors of lists (https://www.zoho.com/crm/developer/docs/api/v8/get-records.html, "Possible Errors", and v8.0/record.json of
/// https://github.com/zoho/crm-oas).
/// </summary>
internal static class ListError
{
    /// <summary>Assumption: the page has no limit. 100 is the limit of ids of other operations, such as get-users.html.</summary>
    public static readonly CrmError TooManyIds = new(
        400, "LIMIT_EXCEEDED", "You can specify a maximum of 100 ids.", new Dictionary<string, object> { ["limit"] = 100, ["param_name"] = "ids" });

    public static readonly CrmError PageAndToken = Ambiguous("You cannot use both page and page_token", "page", "page_token");

    public static readonly CrmError ViewAndSort = Ambiguous("You cannot use both cvid and sort_by", "cvid", "sort_by");

    public static readonly CrmError TerritoryNotSupported = new(
        400, "INVALID_MODULE", "Territory is not supported for the given module", new Dictionary<string, object> { ["resource_path_index"] = 0 });

    public static readonly CrmError PaginationLimit = new(
        400,
        "PAGINATION_LIMIT_EXCEEDED",
        "You can only get up to first 100000 records using page_token param.",
        new Dictionary<string, object> { ["limit"] = 100_000, ["param_name"] = "page_token" });

    public static CrmError Unsupported(string name, params string[] supported) => new(
        400,
        "INVALID_DATA",
        "the value given seems to be invalid",
        new Dictionary<string, object> { ["param_name"] = name, ["supported_values"] = supported });

    /// <summary>The parameters that cannot be used together (v8.0/record_count.json has these details).</summary>
    public static CrmError Ambiguous(string message, params string[] names) => new(
        400,
        "AMBIGUITY_DURING_PROCESSING",
        message,
        new Dictionary<string, object> { ["ambiguity_due_to"] = names.Select(name => new { param_name = name }) });
}
