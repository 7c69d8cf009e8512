namespace ZohoOAuth.Client.Errors;

/// <summary>
/// The codes of Zoho Sign. Answers for a request without a token (9031) and with a dead one (9041): https://github.com/segevsh/w6w-apps (apps/zoho-sign).
/// </summary>
internal static class SignErrorCodes
{
    private const string Answers = "Zoho Sign, the code in its answers";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("8026", ErrorIds.ApiError,
            "The plan of Zoho Sign does not have this feature.",
            "Check the plan of the account. Use another request, or a higher plan.",
            ErrorSources.Sign),
        TokenErrorCodes.WithoutScope("9008", Answers),
        new("9018", ErrorIds.ApiError, "A file is larger than 25 MB, or all files together are larger than 40 MB.", "Use smaller files.", ErrorSources.Sign),
        new("9020", ErrorIds.ApiError, "Zoho Sign does not accept files of this type.", "Use a PDF, a picture, or an office document.", ErrorSources.Sign),
        TokenErrorCodes.Missing("9031", Answers),
        TokenErrorCodes.Invalid("9041", Answers),
        new("9101", ErrorIds.ApiError, "A signer has no field in the document.", "Add a signature or a text field for the signer.", ErrorSources.Sign),
        new("12008", ErrorIds.ApiError,
            "The document was already sent.",
            "Use the correction of the document in Zoho Sign, or send a new document.",
            ErrorSources.Sign),
    ];
}
