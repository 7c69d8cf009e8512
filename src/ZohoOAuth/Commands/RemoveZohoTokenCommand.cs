using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

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
    /// <summary>
    /// The connection to remove, from Get-ZohoToken. If you give it, the cmdlet ignores -Name and -Vault, also where
    /// $PSDefaultParameterValues gives them.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoToken? Token { get; set; }

    /// <summary>The name of the connection to remove.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
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
        var name = ConnectionName.Of(GivenName());
        var vault = await VaultResolver.ResolveAsync(Pipeline, Token is null ? Vault : Token.Vault, cancellationToken).ConfigureAwait(false);
        if (await Pipeline.ShouldProcessAsync($"{name} in the vault {vault.Name}", "Remove the connection").ConfigureAwait(false)
            && !await Services.Connections.RemoveAsync(vault, name, cancellationToken).ConfigureAwait(false))
        {
            throw ZohoErrors.TokenNotFound(name.ToString(), vault.Name);
        }
    }

    private string GivenName()
    {
        if (Token is not null)
        {
            return Token.Name ?? throw ZohoErrors.InvalidInput(
                "Token", "The token is not saved under a name, so there is nothing to remove.", "Pipe a connection from Get-ZohoToken, or specify -Name.");
        }

        return Name.Length == 0
            ? throw ZohoErrors.InvalidInput(
                "Name", "No token and no name of a saved connection was specified.", "Specify -Name, or pipe a connection from Get-ZohoToken.")
            : Name;
    }
}
