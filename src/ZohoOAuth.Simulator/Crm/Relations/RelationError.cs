using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Relations;

/// <summary>
/// The errors of related lists (related_records.json of https://github.com/zoho/crm-oas and
/// https://www.zoho.com/crm/developer/docs/api/v8/get-related-records.html).
/// </summary>
internal static class RelationError
{
    public static readonly CrmError UnknownList = new(400, "INVALID_DATA", "the relation name given seems to be invalid", Index(2));
    public static readonly CrmError UnknownRecord = new(400, "INVALID_DATA", "the id given seems to be invalid", Index(1));
    public static readonly CrmError NotRelated = new(400, "INVALID_DATA", "the related id given seems to be invalid", Index(3));

    // Assumption: the document has the code, but no page says which lists get it. A lookup is changed at its record.
    public static readonly CrmError CannotChange = new(400, "CANNOT_BE_UPDATED", "The relation name given seems to be invalid", Index(2));

    public static readonly CrmError MissingIds = new(
        400,
        "REQUIRED_PARAM_MISSING",
        "One of the expected parameter is missing",
        new Dictionary<string, object> { ["param_name"] = "ids" });

    public static CrmError InvalidRelated(string id) =>
        new(400, "INVALID_DATA", "the related id given seems to be invalid", new Dictionary<string, object> { ["id"] = id });

    private static Dictionary<string, object> Index(int index) => new() { ["resource_path_index"] = index };
}
