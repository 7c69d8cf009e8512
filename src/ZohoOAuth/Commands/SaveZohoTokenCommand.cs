using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Saves a connection in a vault.</summary>
/// <remarks>
/// <para>Writes one secret, ZohoOAuth-NAME, with everything that cannot be got again: client, data center, scopes, refresh token. What is written is read back; a vault that does not keep it is an error.</para>
/// <para>The access token, which changes every hour, goes into a small encrypted file instead, whose key is in the vault.</para>
/// </remarks>
/// <example><title>Save a token</title>
/// <code>$token | Save-ZohoToken -Name crm</code>
/// <para>Saves it in the vault of $env:ZOHO_VAULT, else in SecretManagement's default vault, else in Local.</para></example>
/// <example><title>Copy a connection into another vault</title>
/// <code>Get-ZohoToken crm | Save-ZohoToken -Name crm-copy -Vault Local -PassThru</code>
/// <para>Returns the saved connection. Both copies hold the same refresh token.</para></example>
/// <example><title>For a fleet that shares a vault</title>
/// <code>$token | Save-ZohoToken -Name crm -AccessTokenStore Vault</code>
/// <para>All machines use one access token: the first that finds it old renews it for the others. Such a vault is a central one, such as Azure Key Vault.</para></example>
/// <errors>MissingRefreshToken VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Get-ZohoToken Remove-ZohoToken Revoke-ZohoToken</related>
[Cmdlet(VerbsData.Save, "ZohoToken", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class SaveZohoTokenCommand : ZohoCmdlet
{
    /// <summary>The connection.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoToken Token { get; set; } = null!;

    /// <summary>The name: 1 to 64 letters, digits or dashes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string Name { get; set; } = string.Empty;

    /// <summary>
    /// The vault: a SecretManagement vault, or Local for the module's own. Without it: $env:ZOHO_VAULT, else
    /// SecretManagement's default vault, else Local.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>
    /// Where the access token of the hour is shared: Cache, a file of this user on this machine, or Vault, for machines that share
    /// the vault. Without it the connection stays as it is.
    /// </summary>
    /// <value>Cache</value>
    [Parameter]
    public ZohoAccessTokenStore? AccessTokenStore { get; set; }

    /// <summary>Return the saved connection.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var name = ConnectionName.Require(Name);
        var vault = await VaultResolver.OfAsync(Pipeline, Vault, cancellationToken).ConfigureAwait(false);
        if (!await Pipeline.ShouldProcessAsync($"{name} in the vault {vault.Name}", "Save the connection").ConfigureAwait(false))
        {
            return;
        }

        var saved = await Services.Connections.SaveAsync(vault, name, new ZohoToken(Token) { AccessTokenStore = AccessTokenStore ?? Token.AccessTokenStore }, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
        if (PassThru)
        {
            await Pipeline.WriteAsync(saved).ConfigureAwait(false);
        }
    }
}
