namespace ZohoOAuth.Client.Errors;

/// <summary>The codes of Zoho Catalyst.</summary>
internal static class CatalystErrorCodes
{
    private const string Page = ErrorSources.Catalyst;

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("API_LIMIT_REACHED", ErrorIds.RateLimited,
            "The API requests of the account are used up.",
            "Wait for the next day, or change the plan. A retry before that does not help.",
            Page),
        new("CONFLICT", ErrorIds.ApiError, "The value contradicts an existing one.", "Use another value.", Page),
        new("DUPLICATE_ENTRY", ErrorIds.ApiError, "The email address or the domain already exists.", "Use another value.", Page),
        new("DUPLICATE_OPERATION", ErrorIds.ApiError, "The same operation is already running.", "Wait until it has finished.", Page),
        new("DUPLICATE_VALUE", ErrorIds.ApiError, "The value already exists, and it must be unique.", "Use another value, or update the other row.", Page),
        new("EMAIL_ERROR", ErrorIds.ApiError, "The mail could not be sent.", "Run the command again in a minute.", Page),
        new("EXPIRED", ErrorIds.ApiError, "The resource has expired.", "Start the request that creates it again.", Page),
        new("EXPIRED_LOG", ErrorIds.ApiError, "The log has expired.", "Start the job again, and download its log sooner.", Page),
        new("FUNCTION_ERROR", ErrorIds.ApiError, "The function failed.", "Check the log of the function in Catalyst.", Page),
        new("INTERNAL_SERVER_ERROR", ErrorIds.ApiError, "Zoho's server failed.", "Run the command again in a minute.", Page),
        new("INVALID_CONTENT", ErrorIds.ApiError, "The input does not have a format that Catalyst accepts.", "Correct -Body.", Page),
        new("INVALID_ID", ErrorIds.ApiError, "There is nothing with this id.", "Check the id, the project in the path, and -OrganizationId.", Page),
        new("INVALID_INPUT", ErrorIds.ApiError, "A table, a column or a value of the request is not valid.", "Correct what the message names.", Page),
        new("INVALID_NAME", ErrorIds.ApiError, "There is no table or address with this name.", "Check the name.", Page),
        new("INVALID_OPERATION", ErrorIds.ApiError,
            "The operation is not possible here.",
            "Compare -Path and -Method with the documentation of the API.",
            Page),
    ];
}
