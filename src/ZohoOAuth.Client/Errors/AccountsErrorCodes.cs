namespace ZohoOAuth.Client.Errors;

/// <summary>The codes of the accounts servers that share their id with another error, and so need a cause of their own.</summary>
internal static class AccountsErrorCodes
{
    internal static readonly ZohoErrorCause[] Rows =
    [
        new("expired", ErrorIds.GrantExpired,
            "Nobody entered the code of the device, and accepted, in time.",
            "Run Connect-Zoho -DeviceCode again, open the address that it shows on any device, and enter the new code there.",
            "https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html"),
        new("missing_org_info", ErrorIds.InvalidInput,
            "A client-credentials request for an application with several organizations did not say which one.",
            "Name the organization as Zoho's soid, service and number: Connect-Zoho -ClientCredential -OrganizationId ZohoCRM.600001234. The number of a CRM organization is zgid in Setup > Developer Hub, or in the answer of /crm/v8/org.",
            "https://www.zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html"),
        new("general_error", ErrorIds.UnexpectedResponse,
            "Zoho's accounts server failed without saying why.",
            "Try again in a minute. Nothing was lost: a code that was not accepted can be exchanged until it expires.",
            "Zoho's mobile SDKs"),
    ];
}
