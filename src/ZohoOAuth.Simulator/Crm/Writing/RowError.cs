using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// The errors of one record of a request. Codes, messages and details are those of
/// https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html and of the error schemas of https://github.com/zoho/crm-oas
/// (record.json); examples of them are in https://github.com/api-evangelist/zoho-crm.
/// </summary>
internal static class RowError
{
    public static CrmError MandatoryNotFound(string field, RowPath path, string? id = null)
    {
        var details = Place(field, path);
        if (id is not null)
        {
            details["id"] = id;
        }

        return new(400, "MANDATORY_NOT_FOUND", "required field not found", details);
    }

    // Assumption: an example of the insert has this message, but no page says that a name that the module does not have gets it.
    public static CrmError UnknownField(string field, RowPath path) =>
        new(400, "INVALID_DATA", "the field api name given seems to be invalid", Place(field, path));

    // Assumption: the message is in record.json, its code is a guess.
    public static CrmError ReadOnly(string field, RowPath path) =>
        new(400, "NOT_ALLOWED", "Field Edit Permission not given", Place(field, path));

    public static CrmError WrongType(string field, RowPath path, string expected) =>
        Invalid(field, path, "expected_data_type", expected);

    public static CrmError TooLong(string field, RowPath path, int maximum) => Invalid(field, path, "maximum_length", maximum);

    // Zoho documents this answer for the pick lists of Services. Assumption: every pick list of the schema is closed like these.
    public static CrmError NotInPickList(CrmField field, RowPath path) =>
        new(400, "INVALID_DATA", $"The given {field.Label} is not in picklist", Place(field.Name, path));

    public static CrmError StageOutsidePipeline(RowPath path)
    {
        var details = Place("Stage", path);
        details["mapped_field"] = "Pipeline";
        return new(400, "MAPPING_MISMATCH", "Pipeline doesn't contain the Stage", details);
    }

    public static CrmError InvalidLookup(string field, RowPath path) => new(400, "INVALID_DATA", "the id given seems to be invalid", new Dictionary<string, object>
    {
        ["api_name"] = "id",
        ["json_path"] = $"{path.Of(field)}.id",
        ["parent_api_name"] = field,
    });

    public static CrmError InvalidId(RowPath path) => new(400, "INVALID_DATA", "the id given seems to be invalid", Place("id", path));

    public static CrmError NotDeleted(string id) => new(400, "INVALID_DATA", "record not deleted", new Dictionary<string, object> { ["id"] = id });

    // Assumption: code and message are in record.json, but no page shows them together.
    public static CrmError Converted(string id) =>
        new(400, "CONVERTED_RECORD", "can't update the converted record", new Dictionary<string, object> { ["id"] = id });

    public static CrmError Duplicate(string field, RowPath path, string id, object owner) => new(400, "DUPLICATE_DATA", "duplicate data", new Dictionary<string, object>
    {
        ["api_name"] = field,
        ["duplicate_record"] = new { Owner = owner, id },
        ["json_path"] = path.Of(field),
        ["id"] = id,
        ["more_records"] = false,
    });

    public static CrmError Several(IEnumerable<CrmError> errors) => new(
        400,
        "MULTIPLE_OR_MULTI_ERRORS",
        "Multiple errors in the request",
        new Dictionary<string, object> { ["errors"] = errors.Select(error => error.ToBody()).ToArray() });

    private static CrmError Invalid(string field, RowPath path, string reason, object value)
    {
        var details = Place(field, path);
        details[reason] = value;
        return new(400, "INVALID_DATA", "invalid data", details);
    }

    private static Dictionary<string, object> Place(string field, RowPath path) => new() { ["api_name"] = field, ["json_path"] = path.Of(field) };
}
