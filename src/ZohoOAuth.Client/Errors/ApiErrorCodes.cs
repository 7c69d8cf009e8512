namespace ZohoOAuth.Client.Errors;

/// <summary>The codes of the APIs that mean the same in several products. What one product alone means by a code is in the file of the product.</summary>
internal static class ApiErrorCodes
{
    private const string Social = "https://www.zoho.com/social/api/oauth-authentication.html";

    internal static readonly ZohoErrorCause[] Rows =
    [
        TokenErrorCodes.Invalid(
            "INVALID_TOKEN",
            ErrorSources.CrmStatusCodes,
            "The access token has expired, was revoked, was deleted when a newer one was created, or belongs to another data center."),
        TokenErrorCodes.Invalid("INVALID_OAUTHTOKEN", ErrorSources.Mail),
        TokenErrorCodes.Invalid("INVALID_OAUTH", ErrorSources.Desk),
        TokenErrorCodes.Missing("AUTHENTICATION_FAILURE", ErrorSources.CrmStatusCodes),
        TokenErrorCodes.Missing("UNAUTHORIZED", ErrorSources.Desk),
        TokenErrorCodes.Missing("INVALID_TICKET", ErrorSources.Mail),
        TokenErrorCodes.WithoutScope("SCOPE_MISMATCH", ErrorSources.Desk),
        TokenErrorCodes.WithoutScope("INVALID_OAUTHSCOPE", Social),
        new("INVALID_URL_PATTERN", ErrorIds.ApiError,
            "The API does not have this path.",
            "Check the path, for example /crm/v8/Leads. The host must be the ApiDomain of the token.",
            ErrorSources.CrmStatusCodes),
        new("NOT_SIMULATED", ErrorIds.ApiError,
            "The simulator answered, and it does not have this operation or parameter. Zoho has it.",
            "Try this call in a sandbox of Zoho. For that, sign in with a client of New-ZohoClient -Environment Sandbox.",
            ErrorSources.Module),
        new("URL_RULE_NOT_CONFIGURED", ErrorIds.ApiError,
            "The path is wrong (also if it only has a slash at the end), or the token does not have the scope for it.",
            "Check the path first, and then the scopes in the output of Get-ZohoToken.",
            ErrorSources.Projects),

        new("URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", ErrorIds.RateLimited,
            "Too many requests were sent to this path in a short time.", "Wait ten minutes, and send fewer requests.", ErrorSources.Projects),

        // Zoho's servers check the parameters of every path by the same rules. Creator, Projects and WorkDrive send these names too.
        new("LESS_THAN_MIN_OCCURANCE", ErrorIds.ApiError,
            "A required parameter is missing.", "Add the parameter that the message names to -Query or -Body.", ErrorSources.Analytics),
        new("MORE_THAN_MAX_LENGTH", ErrorIds.ApiError,
            "A parameter is longer than the API allows.", "Use a shorter value for the parameter that the message names.", ErrorSources.Analytics),
        new("PATTERN_NOT_MATCHED", ErrorIds.ApiError,
            "A parameter does not have the form that the API requires.", "Correct the parameter that the message names.", ErrorSources.Analytics),
        new("UNABLE_TO_PARSE_DATA_TYPE", ErrorIds.ApiError,
            "A parameter has the wrong type.", "Correct the parameter that the message names.", ErrorSources.Analytics),
    ];
}
