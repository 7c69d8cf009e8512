using System.Collections;
using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets an access token that is valid for at least five more minutes, for use outside this module.</summary>
/// <remarks>
/// <para>Refreshes the access token if it expires in less than five minutes. By default, the cmdlet returns a SecureString. -AsPlainText
/// returns a string, and -AsHeader returns the headers for a request.</para>
/// <para>You do not need this cmdlet for Invoke-ZohoApi. Invoke-ZohoApi takes the connection and refreshes an access token that expires
/// during a long run.</para>
/// </remarks>
/// <example><title>Call an API with Invoke-RestMethod</title>
/// <code>Invoke-RestMethod https://www.zohoapis.com/crm/v8/org -Headers (Get-ZohoAccessToken -Name crm -AsHeader)</code>
/// <para>The header contains the token as Zoho expects it: Authorization: Zoho-oauthtoken, and the token. Use the host of your data
/// center. ApiDomain in the output of Get-ZohoToken is that host.</para></example>
/// <example><title>Call an API from a script that runs for hours</title>
/// <code>foreach ($path in '/crm/v8/org', '/crm/v8/settings/modules') {
///     Invoke-RestMethod "https://www.zohoapis.com$path" -Headers (Get-ZohoAccessToken -Name crm -AsHeader)
/// }</code>
/// <para>Get the header for each request. As long as the access token is valid for five more minutes, the cmdlet returns it from its cache
/// and sends no request. Do not keep the header in a variable: after an hour, Zoho answers with HTTP 401.</para></example>
/// <example><title>Get the token as a SecureString</title>
/// <code>$secret = Get-ZohoToken crm | Get-ZohoAccessToken</code>
/// <para>PowerShell does not display the content of a SecureString.</para></example>
/// <errors>MissingRefreshToken RefreshTokenRejected WrongDataCenter InvalidClient InvalidClientSecret TokenLimitReached UntrustedHost
/// NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Update-ZohoAccessToken Invoke-ZohoApi</related>
[Cmdlet(VerbsCommon.Get, "ZohoAccessToken")]
[OutputType(typeof(SecureString), typeof(string), typeof(Hashtable))]
public sealed class GetZohoAccessTokenCommand : ConnectionCmdlet
{
    /// <summary>Returns the token as plain text. Anyone who can see your output or your logs can use it.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    /// <summary>Returns a hashtable for the -Headers parameter of Invoke-RestMethod. It contains the token as plain text.</summary>
    [Parameter]
    public SwitchParameter AsHeader { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        var fresh = await Services.TokenManager.GetFreshAsync(token, Context, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteAsync(Form(fresh.AccessToken!)).ConfigureAwait(false);
    }

    private object Form(SecureString secret)
    {
        if (AsHeader)
        {
            return new Hashtable { ["Authorization"] = $"{WireNames.AuthorizationScheme} {SecretText.Reveal(secret)}" };
        }

        return AsPlainText ? SecretText.Reveal(secret) : secret;
    }
}
