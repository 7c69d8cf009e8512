namespace ZohoOAuth.Client.Errors;

/// <summary>
/// The codes of Zoho Books and of the other finance products. The API of Billing has further ones. Those that only answers of the API show: GitHub,
/// AlizKaz/zoho-assistant (1038) and the tests of several clients (2, 6041).
/// </summary>
internal static class BooksErrorCodes
{
    private const string Answers = "Zoho Books, the code in its answers";
    private const string Limits = "https://www.zoho.com/books/api/v3/introduction/";
    private const string Projects = "https://www.zoho.com/billing/api/v1/projects/";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("2", ErrorIds.ApiError,
            "A parameter has a value that the API does not accept.",
            "Correct the parameter that the message names in -Query.",
            Answers),
        TokenErrorCodes.Missing("14", ErrorSources.Books),
        new("44", ErrorIds.RateLimited, "More than 100 requests were sent in one minute.", "Wait a minute, and send fewer requests.", Limits),
        new("45", ErrorIds.RateLimited, "The requests of the day are used up.", "Wait for the next day. A retry before that does not help.", Limits),
        TokenErrorCodes.Undecided("57", "Zoho Books and the other finance products use", ErrorSources.Books),
        new("1000", ErrorIds.ApiError, "Zoho's server failed.", "Run the command again in a minute.", ErrorSources.Books),
        new("1002", ErrorIds.ApiError,
            "The record does not exist, or it belongs to another organization.",
            "Check the id and -OrganizationId.",
            ErrorSources.Books),
        new("1038", ErrorIds.ApiError,
            "The body of the request is not valid JSON.",
            "Correct -Body, or pipe the record to Invoke-ZohoApi: it then writes the JSON.",
            Answers),
        new("1070", ErrorIds.RateLimited, "Too many requests were sent at the same time.", "Send fewer requests at the same time.", Limits),
        new("6041", ErrorIds.ApiError,
            "The user of the token does not belong to this organization.",
            "Use an organization_id of Invoke-ZohoApi /books/v3/organizations with -OrganizationId.",
            Answers),
    ];

    internal static readonly ZohoErrorCause[] Billing =
    [
        new("20004", ErrorIds.ApiError, "The amount is negative.", "Correct the amount.", Projects),
        new("20077", ErrorIds.ApiError,
            "The project has an expense, so that it cannot be deleted.",
            "Remove the expense first, or leave the project inactive.",
            Projects),
    ];
}
