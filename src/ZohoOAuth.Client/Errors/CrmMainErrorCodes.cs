namespace ZohoOAuth.Client.Errors;

/// <summary>The CRM's codes that need a longer explanation. The others are in <see cref="CrmRecordErrorCodes"/> and the files beside it.</summary>
internal static class CrmMainErrorCodes
{
    private const string Records = "https://www.zoho.com/crm/developer/docs/api/v8/get-records.html";
    private const string Insert = "https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("NO_PERMISSION", ErrorIds.ApiError,
            "The user who gave the consent does not have the permission. Crm_Implied_Api_Access means that the user's profile has no API access.",
            "Ask a CRM administrator to allow it in the user's profile, or sign in as another user with Connect-Zoho. A new token does not help.",
            ErrorSources.CrmStatusCodes),
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
    ];
}
