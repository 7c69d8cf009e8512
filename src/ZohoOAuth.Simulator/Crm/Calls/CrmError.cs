using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>
/// The errors of CRM, in one envelope (https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html and the
/// error examples of https://github.com/zoho/crm-oas).
/// </summary>
/// <param name="HttpStatus">The HTTP status.</param>
/// <param name="Code">Zoho's error code.</param>
/// <param name="Message">Zoho's message.</param>
/// <param name="Details">What the error is about, such as the parameter.</param>
internal sealed record CrmError(int HttpStatus, string Code, string Message, IReadOnlyDictionary<string, object>? Details = null)
{
    public static readonly CrmError AuthenticationFailure = new(401, "AUTHENTICATION_FAILURE", "Authentication failed");
    public static readonly CrmError InvalidToken = new(401, "INVALID_TOKEN", "invalid oauth token");
    public static readonly CrmError ScopeMismatch = new(401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL");
    public static readonly CrmError InvalidUrlPattern =
        new(404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one");

    /// <summary>Assumption: Zoho's documents do not say how a wrong X-CRM-ORG is refused.</summary>
    public static readonly CrmError WrongOrganization =
        new(400, "INVALID_DATA", "the organization given seems to be invalid", Detail("header", "X-CRM-ORG"));

    /// <summary>
    /// No answer of Zoho's: the operation exists, and the simulator does not have it. The shape is that of Zoho's errors, because SDKs can read no other one.
    /// </summary>
    public static readonly CrmError NotSimulated = new(Web.NotSimulated.Status, Web.NotSimulated.Code, "Zoho has this operation, but the simulator does not");

    public static readonly CrmError TooManyRequests =
        new(429, "TOO_MANY_REQUESTS", "You have crossed the maximum number of API calls. Please try again after some time.");

    public static readonly CrmError InvalidModule =
        new(400, "INVALID_MODULE", "the module name given seems to be invalid", Detail("resource_path_index", 0));

    public static readonly CrmError InvalidId = new(400, "INVALID_DATA", "the id given seems to be invalid", Detail("api_name", "id"));
    public static readonly CrmError InvalidRelatedId = new(400, "INVALID_DATA", "the related id given seems to be invalid", Detail("api_name", "id"));
    public static readonly CrmError InvalidBody = new(400, "INVALID_DATA", "body", Detail("expected_data_type", "jsonobject"));
    public static readonly CrmError MissingData =
        new(400, "MANDATORY_NOT_FOUND", "required field not found", Detail("api_name", "data"));

    public static readonly CrmError TooManyRecords =
        new(400, "LIMIT_EXCEEDED", "the maximum number of records is 100", Detail("limit", 100));

    public static readonly CrmError SyntaxError =
        new(400, "SYNTAX_ERROR", "the query is not valid", Detail("api_name", "select_query"));

    public static readonly CrmError TooManyQueried =
        new(400, "LIMIT_EXCEEDED", "the maximum number of records is 2000", Detail("limit", 2000));

    public static readonly CrmError FieldsMissing =
        new(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", Detail("param_name", "fields"));

    public static readonly CrmError FileMissing =
        new(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", Detail("param_name", "file"));

    public static readonly CrmError DiscretePaginationLimit = new(
        400,
        "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
        "You can only get the first 2000 records without using page_token param.",
        Detail("limit", 2000));

    public static readonly CrmError TokenMismatch = new(
        400,
        "TOKEN_BOUND_DATA_MISMATCH",
        "The page_token given seems to be invalid or input param is added or altered or deleted",
        Detail("param_name", "page_token"));

    public static readonly CrmError TokenExpired =
        new(400, "EXPIRED_VALUE", "Page token expired", Detail("api_name", "page_token"));

    public static CrmError InvalidParameter(string name) =>
        new(400, "INVALID_DATA", "the value given seems to be invalid", Detail("param_name", name));

    public static CrmError MandatoryNotFound(string field) =>
        new(400, "MANDATORY_NOT_FOUND", "required field not found", Detail("api_name", field));

    public object ToBody() => new
    {
        code = Code,
        details = Details ?? new Dictionary<string, object>(),
        message = Message,
        status = "error",
    };

    public Task WriteAsync(HttpContext context) => JsonResponse.WriteAsync(context, ToBody(), HttpStatus);

    private static Dictionary<string, object> Detail(string name, object value) => new() { [name] = value };
}
