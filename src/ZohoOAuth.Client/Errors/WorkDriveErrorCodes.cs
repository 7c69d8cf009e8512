namespace ZohoOAuth.Client.Errors;

/// <summary>
/// The ids and titles of errors of Zoho WorkDrive. Its pages only list the HTTP statuses. What answers show: https://github.com/segevsh/w6w-apps
/// (apps/zoho-workdrive).
/// </summary>
internal static class WorkDriveErrorCodes
{
    private const string Answers = "Zoho WorkDrive, the id in its answers";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("F000", ErrorIds.ApiError,
            "A parameter is missing or not valid: the title in the answer is the rule, for example LESS_THAN_MIN_OCCURANCE.",
            "Correct the parameters in -Query and the attributes in -Body.",
            Answers),
        new("F6003", ErrorIds.ApiError,
            "A parameter is not valid.",
            "Correct the parameter: an id is that of the address in the browser, and not a name.",
            Answers),
        TokenErrorCodes.Invalid("F7003", Answers),
        TokenErrorCodes.Invalid("Invalid OAuth token", Answers),
        TokenErrorCodes.WithoutScope("F7004", Answers),
        TokenErrorCodes.WithoutScope("F7007", Answers),
        TokenErrorCodes.WithoutScope("Invalid OAuth scope", Answers),
        new("R008", ErrorIds.ApiError,
            "The user has no access to the file or folder, or it does not exist.",
            "Check the id, also parent_id in -Body. Then check the members of the team folder.",
            Answers),
    ];
}
