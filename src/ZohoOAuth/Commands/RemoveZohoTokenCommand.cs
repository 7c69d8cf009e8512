using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Removes a connection from the vault and does not revoke it at Zoho.</summary>
/// <remarks>
/// <para>Deletes the saved connection and its cached access token for this user. At Zoho, the refresh token stays valid and counts towards
/// the limit of 20 for its user and client. To revoke it there too, use Revoke-ZohoToken.</para>
/// <para>The cmdlet asks before it removes a connection. -Confirm:$false leaves the question out. Where no user can answer, for example in a
/// scheduled task or with -NonInteractive, the cmdlet does not ask.</para>
/// </remarks>
/// <example><title>Remove one connection</title>
/// <code>Remove-ZohoToken crm</code>
/// <para>Asks, and removes the connection 'crm' from the vault.</para></example>
/// <example><title>Show which connections would be removed</title>
/// <code>Get-ZohoToken test-* | Remove-ZohoToken -WhatIf</code>
/// <para>Shows the name of each connection and removes nothing.</para></example>
/// <example><title>Remove several connections</title>
/// <code>'test-1', 'test-2' | Disconnect-Zoho -WhatIf</code>
/// <para>Disconnect-Zoho is an alias of Remove-ZohoToken.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Revoke-ZohoToken Get-ZohoToken</related>
[Cmdlet(VerbsCommon.Remove, "ZohoToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Alias("Disconnect-Zoho")]
public sealed class RemoveZohoTokenCommand : VaultCmdlet
{
    /// <summary>
    /// The connection to remove, from Get-ZohoToken. If you give it, the cmdlet ignores -Name and -Vault, also where
    /// $PSDefaultParameterValues gives them.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoToken? Token { get; set; }

    /// <summary>The names of the connections to remove.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>
    /// The vault that contains the connection: the name of a SecretManagement vault, or Local for the vault of this module. The default is
    /// $env:ZOHO_VAULT, then the default vault of SecretManagement, then Local.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public override string? Vault { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var names = Array.ConvertAll(GivenNames(), ConnectionName.Of);
        var vault = await VaultResolver.ResolveAsync(Pipeline, Token is null ? Vault : Token.Vault, cancellationToken).ConfigureAwait(false);
        foreach (var name in names)
        {
            await RemoveAsync(vault, name, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RemoveAsync(ITokenVault vault, ConnectionName name, CancellationToken cancellationToken)
    {
        if (await Pipeline.ShouldProcessAsync($"{name} in the vault {vault.Name}", "Remove the connection").ConfigureAwait(false)
            && !await Services.Connections.RemoveAsync(vault, name, cancellationToken).ConfigureAwait(false))
        {
            await Pipeline.WriteErrorAsync(ZohoErrors.TokenNotFound(name.ToString(), vault.Name)).ConfigureAwait(false);
        }
    }

    private string[] GivenNames()
    {
        if (Token is not null)
        {
            return [Token.Name ?? throw ZohoErrors.InvalidInput(
                "Token", "The token is not saved under a name, so there is nothing to remove.", "Pipe a connection from Get-ZohoToken, or specify -Name.")];
        }

        return Name.Length == 0
            ? throw ZohoErrors.InvalidInput(
                "Name", "No token and no name of a saved connection was specified.", "Specify -Name, or pipe a connection from Get-ZohoToken.")
            : Name;
    }
}
