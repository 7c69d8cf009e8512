using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Revokes a connection at Zoho, and then removes it from the vault and the cache.</summary>
/// <remarks>
/// <para>Revoking the refresh token kills its access tokens too. The vault is cleaned only after Zoho has answered, so that a connection that could not be revoked is not forgotten.</para>
/// <para>A token that is already dead is not an error: what was asked for is so.</para>
/// </remarks>
/// <example><title>End a connection</title>
/// <code>Revoke-ZohoToken -Name crm -Confirm:$false</code>
/// <para>The refresh token is dead at Zoho, and the vault does not know 'crm' any more.</para></example>
/// <example><title>Only the access token</title>
/// <code>Get-ZohoToken crm | Revoke-ZohoToken -AccessTokenOnly -WhatIf</code>
/// <para>Says what would be revoked. The connection itself would stay.</para></example>
/// <errors>MissingRefreshToken InvalidClient InvalidClientSecret TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Remove-ZohoToken Get-ZohoToken</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/revoke-refresh-token.html"/>
[Cmdlet(VerbsSecurity.Revoke, "ZohoToken", SupportsShouldProcess = true)]
public sealed class RevokeZohoTokenCommand : TokenCmdlet
{
    /// <summary>Revoke the access token and keep the connection.</summary>
    [Parameter]
    public SwitchParameter AccessTokenOnly { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        var known = Services.Cache.Newest(token);
        RequireSomething(known);
        if (!await Pipeline.ShouldProcessAsync(known.ToString(), AccessTokenOnly ? "Revoke the access token at Zoho" : "Revoke at Zoho and remove from the vault").ConfigureAwait(false))
        {
            return;
        }

        await RevokeAsync(known, cancellationToken).ConfigureAwait(false);
        await Services.Ledger.RevokedAsync(known, AccessTokenOnly, Pipeline.Trace).ConfigureAwait(false);
        Services.Cache.Forget(known);
        if (!AccessTokenOnly && known.Name is not null)
        {
            var vault = await VaultResolver.OfAsync(Pipeline, known.Vault, cancellationToken).ConfigureAwait(false);
            await Services.Connections.RemoveAsync(vault, known.Name, cancellationToken).ConfigureAwait(false);
        }
    }

    private void RequireSomething(ZohoToken token)
    {
        if (AccessTokenOnly && SecretText.IsEmpty(token.AccessToken))
        {
            throw ZohoErrors.InvalidInput("Token", $"The connection {token} has no access token.", "There is nothing to revoke.");
        }

        if (!AccessTokenOnly && !token.CanRenew)
        {
            throw ZohoErrors.MissingRefreshToken($"The token of {token.ClientId} has no refresh token to revoke.", token.ClientId);
        }
    }

    /// <summary>A client's own connection is no more at Zoho than the access token of the hour, which may be gone already.</summary>
    private async Task RevokeAsync(ZohoToken token, CancellationToken cancellationToken)
    {
        if (token.IsClientCredential && SecretText.IsEmpty(token.AccessToken))
        {
            return;
        }

        var wasAlive = await Services.Revocation.RevokeAsync(token, AccessTokenOnly || token.IsClientCredential, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
        Pipeline.Trace.Write(wasAlive ? $"{token.AccountsUrl} has revoked the token." : $"{token.AccountsUrl} did not know the token any more.");
    }
}
