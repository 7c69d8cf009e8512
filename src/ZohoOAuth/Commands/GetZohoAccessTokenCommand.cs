using System.Collections;
using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Returns an access token that is good for at least five more minutes, for use outside this module.</summary>
/// <remarks>
/// <para>Refreshes the connection when its access token has less than five minutes left. The token comes as SecureString, as text with -AsPlainText, or as the headers of a request with -AsHeader.</para>
/// <para>Invoke-ZohoApi does not need it: it takes the connection itself, and survives the end of a token in the middle of its work.</para>
/// </remarks>
/// <example><title>With Invoke-RestMethod</title>
/// <code>$headers = Get-ZohoAccessToken -Name crm -AsHeader
/// $headers.Authorization.Split(' ')[0]</code>
/// <para>Invoke-RestMethod -Headers $headers now works with any Zoho API. The second line shows the scheme, Zoho-oauthtoken.</para></example>
/// <example><title>As a SecureString</title>
/// <code>$secret = Get-ZohoToken crm | Get-ZohoAccessToken</code>
/// <para>Nothing shows the token.</para></example>
/// <errors>MissingRefreshToken RefreshTokenRejected WrongDataCenter InvalidClient InvalidClientSecret TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Update-ZohoAccessToken Invoke-ZohoApi</related>
[Cmdlet(VerbsCommon.Get, "ZohoAccessToken")]
[OutputType(typeof(SecureString), typeof(string), typeof(Hashtable))]
public sealed class GetZohoAccessTokenCommand : TokenCmdlet
{
    /// <summary>Return the token as text. Whoever sees your output sees it.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    /// <summary>Return a hashtable for -Headers of Invoke-RestMethod. It holds the token as text.</summary>
    [Parameter]
    public SwitchParameter AsHeader { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
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
