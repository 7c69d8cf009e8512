using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Revokes a connection at Zoho and removes it from the vault and the cache.</summary>
/// <remarks>
/// <para>When Zoho revokes the refresh token, its access tokens become invalid too. The cmdlet removes the connection from the vault only
/// after Zoho has answered. If the request fails, the connection stays in the vault, and you can retry.</para>
/// <para>If Zoho has already revoked the token, this is not an error. The cmdlet removes the connection. If the response does not say
/// clearly what happened to the token, the cmdlet fails with UnexpectedResponse and changes nothing.</para>
/// <para>Zoho's documents disagree about -AccessTokenOnly: one page says that revoking an access token also revokes its refresh token,
/// another page says the reverse. Use -AccessTokenOnly only if you can sign in again.</para>
/// <para>The cmdlet asks before it revokes a connection. -Confirm:$false leaves the question out. Where no user can answer, for example in a
/// scheduled task or with -NonInteractive, the cmdlet does not ask.</para>
/// </remarks>
/// <example><title>Revoke a connection</title>
/// <code>Revoke-ZohoToken -Name crm -Confirm:$false</code>
/// <para>Revokes the refresh token and removes the connection 'crm' from the vault, without a prompt.</para></example>
/// <example><title>Show what would be revoked</title>
/// <code>Get-ZohoToken crm | Revoke-ZohoToken -AccessTokenOnly -WhatIf</code>
/// <para>Shows what the cmdlet would revoke, and changes nothing. With -AccessTokenOnly, the connection itself remains.</para></example>
/// <errors>MissingRefreshToken InvalidClient InvalidClientSecret TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse
/// TokenNotFound VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Remove-ZohoToken Get-ZohoToken</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/revoke-refresh-token.html"/>
[Cmdlet(VerbsSecurity.Revoke, "ZohoToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RevokeZohoTokenCommand : ConnectionCmdlet
{
    /// <summary>
    /// Revokes only the access token and keeps the connection in the vault. Zoho may revoke the refresh token too.
    /// </summary>
    [Parameter]
    public SwitchParameter AccessTokenOnly { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        var known = Services.Cache.GetNewest(token);
        RequireSomething(known);
        var action = AccessTokenOnly ? "Revoke the access token at Zoho, which may revoke the refresh token too" : "Revoke at Zoho and remove from the vault";
        if (!await Pipeline.ShouldProcessAsync(known.ToString(), action).ConfigureAwait(false))
        {
            return;
        }

        await RevokeAsync(known, cancellationToken).ConfigureAwait(false);
        await Services.Ledger.RecordRevocationAsync(known, AccessTokenOnly, Pipeline.Trace).ConfigureAwait(false);
        Services.Cache.Remove(known);
        if (!AccessTokenOnly && known.Name is not null)
        {
            // The token is revoked, so Ctrl-C does not keep the connection any more.
            var vault = await VaultResolver.ResolveAsync(Pipeline, known.Vault, CancellationToken.None).ConfigureAwait(false);
            await Services.Connections.RemoveAsync(vault, ConnectionName.Of(known.Name), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private void RequireSomething(ZohoToken token)
    {
        if (AccessTokenOnly && SecretText.IsEmpty(token.AccessToken))
        {
            throw ZohoErrors.InvalidInput(
                "Token",
                $"The connection {token} has no access token, so there is nothing to revoke.",
                "To revoke the refresh token, run Revoke-ZohoToken without -AccessTokenOnly.");
        }

        if (!AccessTokenOnly && !token.CanRefresh)
        {
            throw ZohoErrors.MissingRefreshToken(
                $"The token of {token.ClientId} has no refresh token to revoke.",
                token.ClientId,
                "To revoke the access token, run Revoke-ZohoToken -AccessTokenOnly.");
        }
    }

    /// <summary>At Zoho, a client credential is only its access token. If it has none, there is nothing to revoke.</summary>
    private async Task RevokeAsync(ZohoToken token, CancellationToken cancellationToken)
    {
        if (token.IsClientCredential && SecretText.IsEmpty(token.AccessToken))
        {
            return;
        }

        var wasValid = await Services.Revocation.RevokeAsync(token, AccessTokenOnly || token.IsClientCredential, Pipeline.Trace, cancellationToken)
            .ConfigureAwait(false);
        Pipeline.Trace.Write(wasValid ? $"{token.AccountsUrl} revoked the token." : $"{token.AccountsUrl} reported that the token no longer exists.");
    }
}
