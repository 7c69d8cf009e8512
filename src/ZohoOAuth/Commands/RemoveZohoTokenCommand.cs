using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Removes a connection from the vault, without revoking it at Zoho.</summary>
/// <remarks>
/// <para>Deletes the secret and the cached access token of this user. The refresh token lives on at Zoho and counts among the twenty of its user and client: Revoke-ZohoToken ends it there too.</para>
/// </remarks>
/// <example><title>Remove one connection</title>
/// <code>Remove-ZohoToken crm</code>
/// <para>The vault does not know 'crm' any more.</para></example>
/// <example><title>See what would go</title>
/// <code>Get-ZohoToken test-* | Remove-ZohoToken -WhatIf</code>
/// <para>Names each connection that would be removed.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Revoke-ZohoToken Get-ZohoToken</related>
[Cmdlet(VerbsCommon.Remove, "ZohoToken", SupportsShouldProcess = true)]
public sealed class RemoveZohoTokenCommand : ZohoCmdlet
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>
    /// The vault: a SecretManagement vault, or Local for the module's own. Without it: $env:ZOHO_VAULT, else
    /// SecretManagement's default vault, else Local.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var name = ConnectionName.Require(Name);
        var vault = await VaultResolver.OfAsync(Pipeline, Vault, cancellationToken).ConfigureAwait(false);
        if (await Pipeline.ShouldProcessAsync($"{name} in the vault {vault.Name}", "Remove the connection").ConfigureAwait(false)
            && !await Services.Connections.RemoveAsync(vault, name, cancellationToken).ConfigureAwait(false))
        {
            throw ZohoErrors.TokenNotFound(name, vault.Name);
        }
    }
}
