using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Saves a connection in a vault.</summary>
/// <remarks>
/// <para>Writes one secret with the name ZohoOAuth-NAME. It contains the client, the data center, the scopes and the refresh token. The
/// cmdlet then reads the secret back and fails if the vault did not keep it.</para>
/// <para>The access token changes every hour. By default, the cmdlet keeps it in a small encrypted file on this machine. The vault contains
/// the key of that file.</para>
/// <para>If the vault already contains a connection of that name, the cmdlet replaces it. If that connection belongs to another client, the
/// cmdlet asks first. Where no user can answer, it fails and saves nothing, unless you give -Force.</para>
/// </remarks>
/// <example><title>Save a connection</title>
/// <code>$token | Save-ZohoToken -Name crm</code>
/// <para>Saves the connection in the default vault.</para></example>
/// <example><title>Copy a connection to another vault</title>
/// <code>Get-ZohoToken crm | Save-ZohoToken -Name crm-copy -Vault Local -PassThru</code>
/// <para>Returns the saved connection. Both copies contain the same refresh token.</para></example>
/// <example><title>Share one access token between machines</title>
/// <code>$token | Save-ZohoToken -Name crm -AccessTokenStore Vault</code>
/// <para>All machines that use this vault share one access token. The first machine that finds it near its end refreshes it for the others.
/// Use a central vault, for example Azure Key Vault.</para></example>
/// <errors>MissingRefreshToken VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Get-ZohoToken Remove-ZohoToken Revoke-ZohoToken</related>
[Cmdlet(VerbsData.Save, "ZohoToken", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class SaveZohoTokenCommand : SavingCmdlet
{
    /// <summary>The connection to save, for example from Invoke-ZohoTokenExchange or Connect-Zoho.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoToken Token { get; set; } = null!;

    /// <summary>The name to save the connection under: 1 to 64 letters, digits or dashes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string Name { get; set; } = string.Empty;

    /// <summary>
    /// Where processes share the access token. Cache is a file for the processes of this user on this machine. Vault is for machines that
    /// share the vault. By default, an existing connection keeps its setting.
    /// </summary>
    /// <value>Cache</value>
    [Parameter]
    public ZohoAccessTokenStore? AccessTokenStore { get; set; }

    /// <summary>Returns the saved connection.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var name = ConnectionName.Of(Name);
        var vault = await OpenVaultAsync(cancellationToken).ConfigureAwait(false);
        if (!await Pipeline.ShouldProcessAsync($"{name} in the vault {vault.Name}", "Save the connection").ConfigureAwait(false))
        {
            return;
        }

        await GuardFor(Token.ClientId).EnsureAsync(vault, name, cancellationToken).ConfigureAwait(false);
        var token = new ZohoToken(Token) { AccessTokenStore = AccessTokenStore ?? Token.AccessTokenStore };
        var saved = await Services.Connections.SaveAsync(vault, name, token, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
        if (PassThru)
        {
            await Pipeline.WriteAsync(saved).ConfigureAwait(false);
        }
    }
}
