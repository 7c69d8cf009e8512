namespace ZohoOAuth.Client.Errors;

/// <summary>The errors that are the module's own: Zoho never sends them.</summary>
internal static class ModuleErrorCauses
{
    private const string Module = "ZohoOAuth";
    private const string MultiDataCenter = "https://www.zoho.com/accounts/protocol/oauth/multi-dc.html";
    private const string Faq = "Zoho Kaizen #79, OAuth2.0 - A Recap and FAQs";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new(ErrorIds.WrongDataCenter, ErrorIds.WrongDataCenter, "The client or token is known in one data center and was used in another.", "Enable multi-DC for the client in its API console, or register it in the data center of the user and run New-ZohoClient -DataCenter with that code.", MultiDataCenter),
        new(ErrorIds.GrantExpired, ErrorIds.GrantExpired, "A grant is good once, and for a short time: two minutes after a consent, and as long as was chosen for a self client's code. This one is past it, so no request was spent on it.", "Get a new one: Get-ZohoGrantUrl, and exchange it at once.", Faq),
        new(ErrorIds.GrantTimeout, ErrorIds.GrantTimeout, "Nobody answered the consent in time. Zoho shows its own errors (a wrong redirect URI, an unknown scope) in the browser and does not come back from them.", "Look at what the browser shows and correct it, then run the command again; -TimeoutSec gives the person more time. Where no browser can reach this machine: Get-ZohoGrantUrl, and give the address that the browser ends on to ConvertFrom-ZohoRedirectUrl.", "https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html"),
        new(ErrorIds.ListenerPortInUse, ErrorIds.ListenerPortInUse, "Zoho redirects to exactly the registered redirect URI, so no other port can take its place.", "Close the program that holds the port and run the command again, or register a redirect URI with another port in the API console and give it to New-ZohoClient -RedirectUri.", Module),
        new(ErrorIds.StateMismatch, ErrorIds.StateMismatch, "The state of the redirect is not the one of the request: the URL belongs to another sign-in, or somebody else made it.", "Start again with Get-ZohoGrantUrl and use the URL that its own sign-in ends on.", "RFC 6749, section 10.12"),
        new(ErrorIds.MissingRefreshToken, ErrorIds.MissingRefreshToken, "Zoho sends a refresh token only for access_type=offline, and after the first consent only with prompt=consent.", "Get a new grant with Get-ZohoGrantUrl -AccessType Offline -Prompt Consent (the defaults) and exchange it.", "https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html"),
        new(ErrorIds.RefreshTokenRejected, ErrorIds.RefreshTokenRejected, "The refresh token is dead: revoked, deleted by the 21st refresh token of this user and client, or issued by another data center or client. Asking again does not help.", "Give the consent anew: Get-ZohoGrantUrl, then Invoke-ZohoTokenExchange -Name with the same name.", "https://www.zoho.com/accounts/protocol/oauth/web-apps/refresh-token.html"),
        new(ErrorIds.UntrustedHost, ErrorIds.UntrustedHost, "Secrets and tokens are sent only to Zoho's data centers, over https. Nothing was sent.", "If the host is yours (a simulator, a private data center), trust it for this process with Register-ZohoDataCenter -Code -AccountsUrl -ApiDomain. Otherwise somebody is after your token: do not use this URL.", Module),
        new(ErrorIds.ApiError, ErrorIds.ApiError, "The API refused the request.", "Correct the request as the message says. Resolve-ZohoError explains the code.", Module),
        new(ErrorIds.NetworkError, ErrorIds.NetworkError, "Zoho could not be reached, or the connection broke.", "Check the network, DNS and proxy, then run the command again.", Module),
        new(ErrorIds.TimedOut, ErrorIds.TimedOut, "Zoho did not answer in time.", "Run the command again, or give it more time with -TimeoutSec.", Module),
        new(ErrorIds.UnexpectedResponse, ErrorIds.UnexpectedResponse, "The answer was not what Zoho documents: a gateway, a proxy or a maintenance page may have spoken instead.", "Run the command again in a minute. If it goes on, look at the host in a browser.", Module),
        new(ErrorIds.TokenNotFound, ErrorIds.TokenNotFound, "It was never saved there, or it was removed, or another user or another vault has it.", "Get-ZohoToken lists the names. -Vault looks into another vault; Save-ZohoToken or Invoke-ZohoTokenExchange -Name saves one.", Module),
        new(ErrorIds.VaultUnavailable, ErrorIds.VaultUnavailable, "The vault is not registered, its module is missing, or it failed.", "Get-SecretVault lists the registered vaults. -Vault Local uses the module's own vault, which needs nothing.", Module),
        new(ErrorIds.VaultLocked, ErrorIds.VaultLocked, "Its password was not given or is wrong, and where nobody can answer nobody is asked for it.", "Unlock it first: Unlock-SecretStore -Password (or Unlock-SecretVault), in the same session.", Module),
        new(ErrorIds.VaultWriteFailed, ErrorIds.VaultWriteFailed, "The vault did not keep what was written.", "Check that the vault can be written (Set-Secret), or choose another with -Vault; then Save-ZohoToken.", Module),
        new(ErrorIds.InvalidInput, ErrorIds.InvalidInput, "A value cannot be right.", "Correct the value that the message names.", Module),
    ];
}
