namespace ZohoOAuth.Client.Errors;

/// <summary>The errors, a row an id. What Zoho's other codes mean is in <see cref="AccountsErrorCodes"/> and <see cref="ApiErrorCodes"/>.</summary>
internal static class ErrorTable
{
    internal static readonly ErrorRow[] Rows =
    [
        new(ErrorIds.InvalidCode, ErrorKind.AuthenticationError,
            "The authorization code (grant token) is invalid or has expired. "
                + "A code works once, for two minutes, and only with the data center, redirect URI and PKCE verifier that it was issued for.",
            "Generate a new grant token with Get-ZohoGrantUrl, and exchange it with Invoke-ZohoTokenExchange within two minutes. "
                + "If a refresh returns this code, the refresh token is no longer valid: run Connect-Zoho NAME with the name of the connection.",
            ErrorSources.Faq, "invalid_code"),
        new(ErrorIds.InvalidClient, ErrorKind.AuthenticationError,
            "Either the client ID or client secret is invalid, or the client is not registered in this data center.",
            "Specify valid client ID and secret: copy both from the API console. "
                + "Check that New-ZohoClient -DataCenter names the data center where you registered the client (Get-ZohoDataCenter lists the consoles). "
                + "For users in other data centers, enable multi-DC for the client.",
            ErrorSources.Faq, "invalid_client"),
        new(ErrorIds.InvalidClientSecret, ErrorKind.AuthenticationError,
            "The client secret is missing or wrong, or it is the secret of another data center.",
            "Copy the secret of this data center from the API console, and run New-ZohoClient again. "
                + "A multi-DC client has a different secret in each data center, unless the console's option to share it is on.",
            ErrorSources.AccessToken, "invalid_client_secret"),
        new(ErrorIds.InvalidRedirectUri, ErrorKind.InvalidArgument,
            "The redirect URI you have given in the API console is invalid, or it does not match exactly the one that was sent "
                + "(compare the trailing slash, the port, and http or https).",
            "Specify a valid redirect URI in the API console, and pass exactly the same text to New-ZohoClient -RedirectUri.",
            ErrorSources.Faq, "invalid_redirect_uri"),
        new(ErrorIds.InvalidScope, ErrorKind.InvalidArgument,
            "The scope you have used is invalid.",
            "Refer to Scopes for the list of available scopes (https://www.zoho.com/crm/developer/docs/api/v8/scopes.html), or search with Get-ZohoScope. "
                + "Then run Get-ZohoGrantUrl -Scope with the corrected scope.",
            ErrorSources.Faq, "invalid_scope"),
        new(ErrorIds.InvalidResponseType, ErrorKind.InvalidArgument,
            "The value of the \"response_type\" key is invalid.",
            "The value of the \"response_type\" key must always be \"code\". Use the URL from Get-ZohoGrantUrl without changes.",
            ErrorSources.Faq, "invalid_response_type"),
        new(ErrorIds.InvalidOAuthToken, ErrorKind.AuthenticationError,
            "The access token is either invalid or has expired.",
            "Use the right access token or generate a new one from the refresh token: Update-ZohoAccessToken -Force. "
                + "If the new token fails too, the token and the API host belong to different data centers: "
                + "compare DataCenter and ApiDomain in the output of Get-ZohoToken.",
            ErrorSources.Faq, "invalid_oauth_token"),
        new(ErrorIds.WrongDataCenter, ErrorKind.AuthenticationError,
            "The client or token belongs to one data center and was used in another.",
            "Enable multi-DC for the client in its API console. "
                + "Or register a client in the user's data center, and run New-ZohoClient -DataCenter with the code of that data center.",
            "https://www.zoho.com/accounts/protocol/oauth/multi-dc.html"),
        new(ErrorIds.GrantExpired, ErrorKind.AuthenticationError,
            "A grant works once and for a short time: two minutes after the consent, or the time that was chosen for a self client code. "
                + "It was not sent to Zoho.",
            "Get a new grant with Get-ZohoGrantUrl, and exchange it at once with Invoke-ZohoTokenExchange.",
            ErrorSources.Faq),
        new(ErrorIds.GrantDenied, ErrorKind.PermissionDenied,
            "The user refused the consent, or the client requested more than ten grants in ten minutes.",
            "Run the command again, or open the URL from Get-ZohoGrantUrl again, and choose Accept. If the user did not refuse, wait ten minutes first.",
            ErrorSources.Authorization, "access_denied"),
        new(ErrorIds.GrantTimeout, ErrorKind.OperationTimeout,
            "The user did not complete the consent, or Zoho showed an error in the browser, such as a wrong redirect URI or an unknown scope.",
            "Check what the browser shows, correct it, and run the command again; -TimeoutSec allows more time. "
                + "If no browser can reach this computer, run Get-ZohoGrantUrl, and pass the address that the browser shows after the consent to "
                + "ConvertFrom-ZohoRedirectUrl.",
            ErrorSources.Authorization),
        new(ErrorIds.StateMismatch, ErrorKind.SecurityError,
            "The URL belongs to another sign-in, or it was forged.",
            "Start again with Get-ZohoGrantUrl, and use the redirect URL of that sign-in.",
            "RFC 6749, section 10.12"),
        new(ErrorIds.ListenerPortInUse, ErrorKind.ResourceBusy,
            "Zoho redirects only to the registered redirect URI, so the module cannot use another port.",
            "Close the program that uses the port, and run the command again. "
                + "Or register a redirect URI with another port in the API console, and pass it to New-ZohoClient -RedirectUri.",
            ErrorSources.Module),
        new(ErrorIds.MissingRefreshToken, ErrorKind.AuthenticationError,
            "Zoho returns a refresh token only for access_type=offline, and after the first consent only with prompt=consent.",
            "Sign in again with Connect-Zoho, which requests a refresh token. Or get a new grant with Get-ZohoGrantUrl -AccessType Offline "
                + "-Prompt Consent (the defaults), and exchange it with Invoke-ZohoTokenExchange.",
            ErrorSources.Authorization),
        new(ErrorIds.RefreshTokenRejected, ErrorKind.AuthenticationError,
            "The refresh token was revoked, was deleted when a 21st refresh token was created, or was issued by another data center or client.",
            "Run Connect-Zoho NAME with the name of the connection: it signs in again with the same client and scopes. "
                + "If the refresh token is in $env:ZOHO_REFRESH_TOKEN, set the variable to a new one. A retry does not help.",
            "https://www.zoho.com/accounts/protocol/oauth/web-apps/refresh-token.html"),
        new(ErrorIds.TokenLimitReached, ErrorKind.LimitsExceeded,
            "Zoho allows ten token requests in ten minutes and then blocks more; every request during the block extends it.",
            "Wait until the time in the message, and then run the command once. "
                + "Share one saved token (-Name) between jobs instead of creating one in each job.",
            "https://www.zoho.com/accounts/protocol/oauth/token-limits.html", "Access Denied"),
        new(ErrorIds.UntrustedHost, ErrorKind.SecurityError,
            "The module sends secrets and tokens only over https to their own data center, and sent nothing to this host.",
            "If the host is yours (a simulator or a private data center), trust it in this process with Register-ZohoDataCenter -Code -AccountsUrl -ApiDomain. "
                + "If it is not, do not use this URL: it could steal your token.",
            ErrorSources.Module),
        new(ErrorIds.ScopeMismatch, ErrorKind.PermissionDenied,
            "The token is valid, but its scopes do not cover this request.",
            "Get-ZohoScope -ForPath shows which scope a path needs. Add-ZohoScope adds it to a connection of a server-based client. "
                + "For a self client, generate a new code with all scopes, and run Connect-Zoho with the same name.",
            ErrorSources.CrmStatusCodes, "OAUTH_SCOPE_MISMATCH"),
        new(ErrorIds.ApiError, ErrorKind.InvalidResult,
            "The API rejected the request, or could not complete it.",
            "Correct the request as the message says, and run the command again. Zoho's documentation of this API explains its codes.",
            ErrorSources.Module),
        new(ErrorIds.RateLimited, ErrorKind.LimitsExceeded,
            "Too many requests were sent at once, or the API credits of the day are used up; Zoho does not say which.",
            "Wait a minute, and send fewer requests at the same time. "
                + "If the error returns, check the credits of the day: in Zoho CRM, open Setup > Developer Hub > APIs and SDKs.",
            ErrorSources.CrmLimits, "TOO_MANY_REQUESTS"),
        new(ErrorIds.NetworkError, ErrorKind.ConnectionError,
            "The server could not be reached, or the connection was interrupted.",
            "Check the network, DNS and proxy, and then run the command again.",
            ErrorSources.Module),
        new(ErrorIds.TimedOut, ErrorKind.OperationTimeout,
            "The server, the network or another process took too long.",
            "Run the command again. Invoke-ZohoApi -TimeoutSec allows more time for a request.",
            ErrorSources.Module),
        new(ErrorIds.UnexpectedResponse, ErrorKind.ProtocolError,
            "This is not an answer that Zoho documents; it may come from a gateway, a proxy or a maintenance page.",
            "Run the command again in a minute. If the error returns, open the host in a browser.",
            ErrorSources.Module),
        new(ErrorIds.TokenNotFound, ErrorKind.ObjectNotFound,
            "It was not saved there, it was removed, or it belongs to another user.",
            "Get-ZohoToken lists the saved names, and -Vault selects another vault. Save a token with Save-ZohoToken or Invoke-ZohoTokenExchange -Name.",
            ErrorSources.Module),
        new(ErrorIds.VaultUnavailable, ErrorKind.ResourceUnavailable,
            "The vault is not registered, its module is not installed, or the vault failed.",
            "Get-SecretVault lists the registered vaults. -Vault Local uses the module's own vault, which needs no setup.",
            ErrorSources.Module),
        new(ErrorIds.VaultLocked, ErrorKind.PermissionDenied,
            "Its password was not entered or is wrong, or the session is not interactive and cannot show a prompt.",
            "Run Unlock-SecretStore in the same session (for other vaults: Unlock-SecretVault), and then run the command again. "
                + "In a script, pass the password with -Password.",
            ErrorSources.Module),
        new(ErrorIds.VaultWriteFailed, ErrorKind.WriteError,
            "The vault reported an error, or returned something else than was written.",
            "Check with Set-Secret that you can write to the vault, or choose another vault with -Vault. "
                + "Then run the command again, or save the token with Save-ZohoToken.",
            ErrorSources.Module),
        new(ErrorIds.InvalidInput, ErrorKind.InvalidArgument,
            "A value is not valid.",
            "Correct the value that the message names.",
            ErrorSources.Module),
        new(ErrorIds.WriteInterrupted, ErrorKind.InvalidOperation,
            "A previous run that wrote these records was stopped, or the answer to a request was lost. "
                + "To avoid duplicates, Invoke-ZohoApi sends nothing until you say where to continue.",
            "Check in Zoho which of the records in the message exist, and run the command again with the -Skip value that the message recommends. "
                + "In a scheduled task that sends other records each time, give each run a new -RunId.",
            ErrorSources.Module),
    ];
}
