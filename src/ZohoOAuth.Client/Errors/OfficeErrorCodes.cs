namespace ZohoOAuth.Client.Errors;

/// <summary>
/// The codes of Zoho Sheet and Zoho Writer. The answer for a dead token (2401): https://github.com/w6w-io/w6w-apps (apps/zoho-sheet).
/// </summary>
internal static class OfficeErrorCodes
{
    private const string SheetPage = "https://www.zoho.com/sheet/help/api/v2/";
    private const string General = "https://www.zoho.com/writer/help/api/v1/general-errors.html";
    private const string SheetAnswers = "Zoho Sheet, the code in its answers";
    private const string Folders = "https://www.zoho.com/writer/help/api/v1/folder-api-errors.html";
    private const string Sign = "https://www.zoho.com/writer/help/api/v1/sign-api-possible-error-codes.html";

    internal static readonly ZohoErrorCause[] Sheet =
    [
        TokenErrorCodes.Invalid("2401", SheetAnswers),
        new("2950", ErrorIds.RateLimited,
            "Too many requests were sent to this document in one minute.",
            "Wait five minutes, and send fewer requests.",
            SheetPage),
    ];

    internal static readonly ZohoErrorCause[] Writer =
    [
        new("R2009", ErrorIds.ApiError, "A required parameter is missing.", "Add the parameter that parameter_name in the answer names.", Folders),
        new("R3100", ErrorIds.ApiError, "The folders could not be listed.", "Run the command again in a minute.", Folders),
        new("R3103", ErrorIds.ApiError, "A folder with this name already exists.", "Use another name.", Folders),
        new("R5010", ErrorIds.ApiError, "The user may not delete this folder.", "Check the owner of the folder.", Folders),
        TokenErrorCodes.Invalid("R5011", General),
        TokenErrorCodes.WithoutScope("R5017", General),
        new("R8001", ErrorIds.ApiError, "A required parameter is missing.", "Add the email address of the recipient and the name of the document.", Sign),
        new("R8002", ErrorIds.ApiError, "The request for a signature could not be made.", "Check the parameters, and run the command again.", Sign),
        new("R8003", ErrorIds.ApiError, "The user has no account in the service that signs.", "Check the service, and sign up there first.", Sign),
        new("R8004", ErrorIds.ApiError, "The account has sent as many documents to sign as its plan allows.", "Check the plan of the account.", Sign),
        new("R8016", ErrorIds.ApiError, "The merges of the month are used up.", "Wait for the next month, or buy more.", Sign),
        new("R8017", ErrorIds.RateLimited, "The merges of the day are used up.", "Wait for the next day. A retry before that does not help.", Sign),
        new("R8101", ErrorIds.ApiError, "The document could not be sent to Zoho Sign.", "Run the command again in a minute.", Sign),
        new("R8102", ErrorIds.ApiError, "A recipient has no field to sign in the document.", "Add a signer field for each recipient.", Sign),
        new("R8103", ErrorIds.ApiError, "The account has sent as many documents to sign as its plan allows.", "Check the plan of the account.", Sign),
    ];
}
