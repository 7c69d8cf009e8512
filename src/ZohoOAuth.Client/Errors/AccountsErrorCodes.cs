namespace ZohoOAuth.Client.Errors;

/// <summary>The codes of the accounts servers that share their id with another error, and so need a cause of their own.</summary>
internal static class AccountsErrorCodes
{
    internal static readonly ZohoErrorCause[] Rows =
    [
        new("expired", ErrorIds.GrantExpired,
            "The user did not enter and accept the code in time.",
            "Run Connect-Zoho -DeviceCode again, open the address that it shows on any device, and enter the new code there.",
            "https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html"),
        new("missing_org_info", ErrorIds.InvalidInput,
            "The application belongs to several organizations, and the client-credentials request did not name one.",
            "Name the organization by its service and number (Zoho's soid): Connect-Zoho -ClientCredential -OrganizationId ZohoCRM.600001234. "
                + "The number of a CRM organization is zgid in Setup > Developer Hub, and in the answer to /crm/v8/org.",
            "https://www.zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html"),
        new("general_error", ErrorIds.UnexpectedResponse,
            "Zoho's accounts server failed without giving a reason.",
            "Run the command again in a minute. A code that was not accepted stays valid until it expires.",
            "Zoho's mobile SDKs"),
    ];
}
