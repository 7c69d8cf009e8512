using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Removes a connection from the vault and does not revoke it at Zoho.</summary>
/// <remarks>
/// <para>Deletes the saved connection and its cached access token for this user. At Zoho, the refresh token stays valid and counts towards
/// the limit of 20 for its user and client. To revoke it there too, use Revoke-ZohoToken.</para>
/// </remarks>
/// <example><title>Remove one connection</title>
/// <code>Remove-ZohoToken crm</code>
/// <para>Removes the connection 'crm' from the vault.</para></example>
/// <example><title>Show which connections would be removed</title>
/// <code>Get-ZohoToken test-* | Remove-ZohoToken -WhatIf</code>
/// <para>Shows the name of each connection and removes nothing.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Revoke-ZohoToken Get-ZohoToken</related>
[Cmdlet(VerbsCommon.Remove, "ZohoToken", SupportsShouldProcess = true)]
public sealed class RemoveZohoTokenCommand : VaultCmdlet
{
    /// <summary>The name of the connection to remove.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>
    /// The vault that contains the connection: the name of a SecretManagement vault, or Local for the vault of this module. The default is
    /// $env:ZOHO_VAULT, then the default vault of SecretManagement, then Local.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public override string? Vault { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var name = ConnectionName.Of(Name);
        var vault = await OpenVaultAsync(cancellationToken).ConfigureAwait(false);
        if (await Pipeline.ShouldProcessAsync($"{name} in the vault {vault.Name}", "Remove the connection").ConfigureAwait(false)
            && !await Services.Connections.RemoveAsync(vault, name, cancellationToken).ConfigureAwait(false))
        {
            throw ZohoErrors.TokenNotFound(Name, vault.Name);
        }
    }
}
