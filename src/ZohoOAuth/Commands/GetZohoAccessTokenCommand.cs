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
/// <example><title>Use the token with Invoke-RestMethod</title>
/// <code>$headers = Get-ZohoAccessToken -Name crm -AsHeader
/// $headers.Authorization.Split(' ')[0]</code>
/// <para>Pass $headers to Invoke-RestMethod -Headers to call any Zoho API. The second line shows the authorization scheme,
/// Zoho-oauthtoken.</para></example>
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
