using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>
/// The errors of the bulk APIs (bulk_read.json and bulk_write.json of https://github.com/zoho/crm-oas, and
/// https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/create-job.html).
/// </summary>
internal static class BulkError
{
    private static readonly Dictionary<CriterionFaultKind, string> Codes = new()
    {
        [CriterionFaultKind.Malformed] = "INVALID_CRITERIA",
        [CriterionFaultKind.UnknownField] = "FIELD_IN_CRITERIA_NOT_AVAILABLE",
        [CriterionFaultKind.UnsupportedField] = "FIELD_IN_CRITERIA_NOT_SUPPORTED",
        [CriterionFaultKind.InvalidComparator] = "FIELD_AND_COMPARATOR_IN_CRITERIA_NOT_COMPATIBLE",
        [CriterionFaultKind.InvalidValue] = "FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE",
        [CriterionFaultKind.TooManyValues] = "VALUE_LIMIT_EXCEEDED_IN_CRITERIA",
    };

    public static readonly CrmError NoJob = new(404, "RESOURCE_NOT_FOUND", "The requested resource doesn't exist.", Detail("resource", "job_id"));

    /// <summary>A result that is not there yet. Assumption: the page has the code for a result that does not exist.</summary>
    public static readonly CrmError NoResult = new(400, "RESOURCE_NOT_FOUND", "The requested resource doesn't exist.", Detail("resource", "result"));

    public static readonly CrmError EmptyBody = new(400, "REQUEST_BODY_IS_EMPTY", "Request body is empty.");

    public static readonly CrmError InvalidCallbackUrl = new(400, "INVALID_CALLBACK_URL", "The callback URL is not valid.");

    public static readonly CrmError InvalidCallbackMethod = new(
        400, "INVALID_CALLBACK_METHOD", "The callback method is not valid.", Detail("supported_callback_methods", new[] { "post" }));

    public static readonly CrmError PageRangeExceeded = new(400, "PAGE_RANGE_EXCEEDED", "The page range is exceeded.", Detail("max_limit", 500));

    public static readonly CrmError IcsNotSupported = new(
        400, "NOT_SUPPORTED_FEATURE", "The file type ics is supported for the module Events only.", Detail("api_name", "file_type"));

    public static readonly CrmError UploadHeaders = new(
        400, "CANNOT_PROCESS", "check if headers [feature, X-CRM-ORG] are present and valid");

    public static readonly CrmError NotAnArchive = new(400, "INVALID_FILE_FORMAT", "invalid file format. only zip format is supported");

    public static readonly CrmError InvalidFileId = new(400, "INVALID_FILE_ID", "improper file id");

    public static readonly CrmError MandatoryFieldsNotMapped =
        new(400, "MANDATORY_FIELDS_NOT_MAPPED", "All mandatory fields are not mapped for the layout");

    public static readonly CrmError NoResource = MissingKey("resource");

    public static readonly CrmError OneResource = new(
        Web.NotSimulated.Status, Web.NotSimulated.Code, "The simulator does not have bulk write jobs with several resources.", Detail("api_name", "resource"));

    public static CrmError NotSimulated(string key) =>
        new(Web.NotSimulated.Status, Web.NotSimulated.Code, $"The simulator does not have {key} in bulk read jobs.", Detail("api_name", key));

    public static CrmError NoModule(string name) =>
        new(400, "MODULE_NOT_AVAILABLE", $"Requested module '{name}' is not available.", Detail("module", name));

    public static CrmError NoField(string name, string module) => new(
        400, "FIELD_NOT_AVAILABLE", "The field is not available.", new Dictionary<string, object> { ["api_name"] = name, ["module"] = module });

    public static CrmError MissingKey(string key) =>
        new(400, "MISSING_REQUIRED_KEY", $"required key {key} is not found in request body.", Detail("api_name", key));

    public static CrmError UnknownValue(string key) => new(400, "INVALID_DATA", "the value given seems to be invalid", Detail("api_name", key));

    public static CrmError InvalidMapping(string field) => new(400, "INVALID_FIELD", $"invalid mapping. invalid api_name {field}.", Detail("api_name", field));

    /// <summary>Criteria that the job cannot use, by the codes of bulk_read.json. Assumption: it has no messages for them.</summary>
    public static CrmError Criteria(CriterionFault fault) => new(400, Codes[fault.Kind], "The criteria are not valid.", new Dictionary<string, object>
    {
        ["api_name"] = fault.Field,
        ["comparator"] = fault.Comparator,
    });

    private static Dictionary<string, object> Detail(string name, object value) => new() { [name] = value };
}
