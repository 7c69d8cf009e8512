namespace ZohoOAuth.Client.Errors;

/// <summary>The codes of the APIs. Sources: the error pages of each product, as noted.</summary>
internal static class ApiErrorCodes
{
    private const string Records = "https://www.zoho.com/crm/developer/docs/api/v8/get-records.html";
    private const string Insert = "https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html";
    private const string Desk = ErrorSources.Desk;
    private const string Books = ErrorSources.Books;
    private const string People = ErrorSources.People;
    private const string Creator = ErrorSources.Creator;

    private const string UserScopeToken =
        "Check the user's role, and then the scopes in the output of Get-ZohoToken. If both are right, run Update-ZohoAccessToken -Force.";
    private const string NewToken =
        "Run Update-ZohoAccessToken -Force. If the API rejects the new token too, it belongs to another data center or environment: "
        + "compare DataCenter, Environment and ApiDomain in the output of Get-ZohoToken.";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("INVALID_TOKEN", ErrorIds.InvalidOAuthToken,
            "The access token has expired, was revoked, was deleted when a newer one was created, or belongs to another data center.",
            NewToken, ErrorSources.CrmStatusCodes),
        new("INVALID_OAUTHTOKEN", ErrorIds.InvalidOAuthToken,
            "The access token has expired, was revoked, or belongs to another data center.",
            NewToken, ErrorSources.Mail),
        new("INVALID_OAUTH", ErrorIds.InvalidOAuthToken, "The access token has expired, was revoked, or belongs to another data center.", NewToken, Desk),
        new("AUTHENTICATION_FAILURE", ErrorIds.InvalidOAuthToken, "The request has no token that the API understands.", NewToken, ErrorSources.CrmStatusCodes),
        new("UNAUTHORIZED", ErrorIds.InvalidOAuthToken, "The request has no token that the API understands.", NewToken, Desk),
        As(ErrorIds.ScopeMismatch, "SCOPE_MISMATCH", Desk),
        As(ErrorIds.ScopeMismatch, "INVALID_OAUTHSCOPE", "https://www.zoho.com/social/help/"),
        As(ErrorIds.ScopeMismatch, "7601", "Zoho Sprints, code 7601 of its answers"),
        new("THRESHOLD_EXCEEDED", ErrorIds.RateLimited,
            "The API credits of the day are used up.",
            "Wait for the next day, or until the time in the message. A retry before that does not help.",
            Desk),
        new("NO_PERMISSION", ErrorIds.ApiError,
            "The user who gave the consent does not have the permission. Crm_Implied_Api_Access means that the user's profile has no API access.",
            "Ask a CRM administrator to allow it in the user's profile, or sign in as another user with Connect-Zoho. A new token does not help.",
            ErrorSources.CrmStatusCodes),
        new("OAUTH_ORG_MISMATCH", ErrorIds.ApiError,
            "The organization id of the request does not belong to the user of the token.",
            "Pass an organization id of the user who gave the consent to -OrganizationId.",
            Desk),
        new("INVALID_URL_PATTERN", ErrorIds.ApiError,
            "The API does not have this path.",
            "Check the path, for example /crm/v8/Leads. The host must be the ApiDomain of the token.",
            ErrorSources.CrmStatusCodes),
        new("NOT_SIMULATED", ErrorIds.ApiError,
            "The simulator answered, and it does not have this operation or parameter. Zoho has it.",
            "Try this call in a sandbox of Zoho. For that, sign in with a client of New-ZohoClient -Environment Sandbox.",
            ErrorSources.Module),
        new("INVALID_MODULE", ErrorIds.ApiError,
            "The module does not exist, or the user has no access to it.",
            "Find the API name of the module with Invoke-ZohoApi /crm/v8/settings/modules.",
            ErrorSources.CrmStatusCodes),
        new("REQUIRED_PARAM_MISSING", ErrorIds.ApiError,
            "The request lacks a parameter that the API requires, for example the fields of a list in CRM v6 and later.",
            "Add the parameter that the error names, for example -Query @{ fields = 'Last_Name,Email' }.",
            ErrorSources.CrmStatusCodes),
        new("DISCRETE_PAGINATION_LIMIT_EXCEEDED", ErrorIds.ApiError,
            "After 2,000 records the CRM requires a page_token instead of a page number; searches and version 2 of the API have no page_token.",
            "Use -All with version 3 or later: it follows the page_token. For a search, use narrower criteria or a COQL query.",
            Records),
        new("PAGINATION_LIMIT_EXCEEDED", ErrorIds.ApiError,
            "The CRM returns at most 100,000 records of a list.",
            "Use a narrower list, for example with the header If-Modified-Since. Or read the rest with a COQL query or the Bulk Read API.",
            Records),
        new("EXPIRED_VALUE", ErrorIds.ApiError,
            "A value is too old: a page_token of the CRM, and so the value of -Resume, is valid for one day.",
            "Start again without -Resume.",
            Records),
        new("TOKEN_BOUND_DATA_MISMATCH", ErrorIds.ApiError,
            "The page_token belongs to another list, other fields or another page size.",
            "Use the same path and -Query as before, or start again without -Resume.",
            Records),
        new("MANDATORY_NOT_FOUND", ErrorIds.ApiError, "A required field of this module is missing.", "Add the field that the message names.", Insert),
        new("INVALID_DATA", ErrorIds.ApiError,
            "The module has no such field, or the field does not accept the value: its type or length is wrong, or it is an id that does not exist.",
            "Correct the field that the message names.",
            Insert),
        new("DUPLICATE_DATA", ErrorIds.ApiError,
            "Another record already has this value, and the field must be unique.",
            "Update the other record instead: its id is in the message.",
            Insert),
        new("LIMIT_EXCEEDED", ErrorIds.ApiError,
            "The request has more records or fields than the API allows.",
            "Use a smaller -BatchSize, or fewer fields (50 at most).",
            Insert),
        new("1002", ErrorIds.ApiError, "The record does not exist, or it belongs to another organization.", "Check the id and -OrganizationId.", Books),
        new("6404", ErrorIds.ApiError,
            "The record does not exist, or it belongs to another portal.",
            "Check the id and -OrganizationId. In Zoho Projects, the organization is the portal.",
            ErrorSources.Projects),
        new("URL_RULE_NOT_CONFIGURED", ErrorIds.ApiError,
            "The path is wrong (also if it only has a slash at the end), or the token does not have the scope for it.",
            "Check the path first, and then the scopes in the output of Get-ZohoToken.",
            ErrorSources.Projects),
        new("57", ErrorIds.ApiError,
            "The user does not have the permission, the token does not have the scope, or the token is no longer valid: "
                + "Zoho Books and the other finance products use one code for all three.",
            UserScopeToken, Books),
        new("14", ErrorIds.InvalidOAuthToken, "The request has no token that the API understands.", NewToken, Books),
        new("44", ErrorIds.RateLimited, "More than 100 requests were sent in one minute.", "Wait a minute, and send fewer requests.", Books),
        new("45", ErrorIds.RateLimited, "The requests of the day are used up.", "Wait for the next day. A retry before that does not help.", Books),
        new("7202", ErrorIds.ApiError,
            "The user does not have the permission, the token does not have the scope, or the token is no longer valid: Zoho People does not say which.",
            UserScopeToken, People),
        new("7213", ErrorIds.ApiError,
            "The user does not have the permission, the token does not have the scope, or the token is no longer valid: Zoho People does not say which.",
            UserScopeToken, People),
        new("1030", ErrorIds.ApiError,
            "The user does not have the permission, the token does not have the scope, or the token is no longer valid: "
                + "Zoho Creator uses one code for all three.",
            UserScopeToken, Creator),
        new("2950", ErrorIds.RateLimited, "Too many requests were sent in one minute.", "Wait a minute, and send fewer requests.", Creator),
        new("1070", ErrorIds.RateLimited, "Too many requests were sent at the same time.", "Send fewer requests at the same time.", Books),
    ];

    /// <summary>Another product's name for an error that has its own row.</summary>
    private static ZohoErrorCause As(string id, string code, string source)
    {
        var row = Array.Find(ErrorTable.Rows, row => row.Id == id)!;
        return new ZohoErrorCause(code, id, row.Cause, row.Solution, source);
    }
}
