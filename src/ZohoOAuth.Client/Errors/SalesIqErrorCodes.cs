namespace ZohoOAuth.Client.Errors;

/// <summary>The codes of SalesIQ that are about the request and the token. It answers an error with HTTP 200.</summary>
internal static class SalesIqErrorCodes
{
    internal static readonly ZohoErrorCause[] Rows =
    [
        new("1001", ErrorIds.ApiError,
            "SalesIQ failed to check the token.",
            "Run the command again later. If it fails again, send RequestId of the error to Zoho.",
            ErrorSources.SalesIq),
        TokenErrorCodes.Missing("1002", ErrorSources.SalesIq),
        new("1004", ErrorIds.ApiError, "The path does not have this method.", "Correct -Method.", ErrorSources.SalesIq),
        new("1005", ErrorIds.ApiError,
            "SalesIQ has no portal of this name.",
            "Correct the screen name of the portal in -OrganizationId. Invoke-ZohoApi /portals -Service SalesIQ lists the portals.",
            ErrorSources.SalesIq),
        new("1006", ErrorIds.ApiError, "SalesIQ does not have this path.", "Correct -Path. The path has the screen name of the portal.", ErrorSources.SalesIq),
        TokenErrorCodes.Invalid("1008", ErrorSources.SalesIq),
        TokenErrorCodes.WithoutScope("1009", ErrorSources.SalesIq),
    ];
}
