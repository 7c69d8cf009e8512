namespace ZohoOAuth.Client.Errors;

/// <summary>What the accounts servers answer: the FAQ's table first, then what Zoho's other pages add.</summary>
internal static class OAuthErrorCauses
{
    private const string Faq = "Zoho Kaizen #79, OAuth2.0 - A Recap and FAQs";
    private const string Accounts = "https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html";
    private const string Authorization = "https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("invalid_oauth_token", ErrorIds.InvalidOAuthToken,
            "The access token is either invalid or has expired.",
            "Use the right access token or generate a new one from the refresh token: Update-ZohoAccessToken -Force. If a new one fails too, the token and the API host belong to different data centers: compare DataCenter and ApiDomain of Get-ZohoToken.",
            Faq),
        new("invalid_scope", ErrorIds.InvalidScope,
            "The scope you have used is invalid.",
            "Refer to Scopes for the list of available scopes (https://www.zoho.com/crm/developer/docs/api/v8/scopes.html; Get-ZohoScope lists those that this module knows), correct it and run Get-ZohoGrantUrl -Scope again.",
            Faq),
        new("invalid_code", ErrorIds.InvalidCode,
            "The authorization code (grant token) is invalid or has expired. It is valid for two minutes, once, at the data center and with the redirect URI and PKCE verifier it was issued for.",
            "Generate a new grant token with Get-ZohoGrantUrl and exchange it within two minutes with Invoke-ZohoTokenExchange. When a refresh answers invalid_code, the refresh token itself is dead: see Resolve-ZohoError RefreshTokenRejected.",
            Faq),
        new("invalid_redirect_uri", ErrorIds.InvalidRedirectUri,
            "The redirect URI you have given in the API console is invalid, or is not letter by letter the one that was sent (slash at the end, port, http or https).",
            "Specify a valid redirect URI in the API console and give the very same text to New-ZohoClient -RedirectUri.",
            Faq),
        new("invalid_client", ErrorIds.InvalidClient,
            "Either the client ID or client secret is invalid, or this data center does not know the client.",
            "Specify valid client ID and secret: the API console has them. Check that New-ZohoClient -DataCenter names the console you registered in (Get-ZohoDataCenter lists the consoles); for users of other data centers enable multi-DC for the client.",
            Faq),
        new("invalid_response_type", ErrorIds.InvalidResponseType,
            "The value of the \"response_type\" key is invalid.",
            "The value of the \"response_type\" key must always be \"code\". Use the URL of Get-ZohoGrantUrl as it is.",
            Faq),
        new("invalid_client_secret", ErrorIds.InvalidClientSecret,
            "The client secret is missing or wrong, or it is the secret of another data center.",
            "Copy the secret of this data center from the API console (a multi-DC client has one in each, unless the console's option to share them is on) and run New-ZohoClient again.",
            Accounts),
        new("access_denied", ErrorIds.GrantDenied,
            "The user refused the consent, or more than ten grants were asked for in ten minutes.",
            "Run the command again, or open the URL of Get-ZohoGrantUrl again, and choose Accept. If nobody refused, wait ten minutes first.",
            Authorization),
        new("Access Denied", ErrorIds.TokenLimitReached,
            "Zoho allows ten token requests in ten minutes, then blocks; asking again while blocked prolongs it.",
            "Wait until the time that the error names, then run the command once. Share one saved token (-Name) between jobs instead of minting one in each.",
            "https://www.zoho.com/accounts/protocol/oauth/token-limits.html"),
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
