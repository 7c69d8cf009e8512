using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Opens a connection that Export-ZohoToken sealed, and saves it here with -Name.</summary>
/// <remarks>
/// <para>Reads the file of another host or user with the passphrase that sealed it. Without -Name the connection is returned and not saved: pipe it into Save-ZohoToken, or use it as it is. With -Name it is saved in the vault and returned.</para>
/// <para>A wrong passphrase and a file in which a single byte was changed are the same error, because nothing can tell them apart; nothing is saved then. The connection's servers must be Zoho's, or those of a data center that you registered.</para>
/// <para>The connection has no access token yet: the first call of Invoke-ZohoApi or Update-ZohoAccessToken gets one.</para>
/// </remarks>
/// <example><title>Take over a connection</title>
/// <code>Import-ZohoToken ./crm.sealed -Passphrase (Read-Host -AsSecureString) -Name crm</code>
/// <para>From now on Get-ZohoToken crm returns the connection in any process of this user. Delete the file.</para></example>
/// <example><title>Use it once, and keep nothing</title>
/// <code>Import-ZohoToken ./crm.sealed -Passphrase (Read-Host -AsSecureString) | Invoke-ZohoApi /crm/v8/Leads -First 10</code>
/// <para>The connection lives in this pipeline only.</para></example>
/// <errors>UntrustedHost VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Export-ZohoToken Save-ZohoToken Get-ZohoToken</related>
[Cmdlet(VerbsData.Import, "ZohoToken", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class ImportZohoTokenCommand : ImportCmdlet
{
    /// <summary>The passphrase that sealed the file, exactly as it was typed: blanks at its ends count. A string is taken too, with a warning: it may stay in the command history.</summary>
    [Parameter(Mandatory = true)]
    [SecretTransformation(AsTyped = true)]
    public SecureString Passphrase { get; set; } = null!;

    /// <summary>Save the connection under this name: 1 to 64 letters, digits or dashes.</summary>
    [Parameter(Position = 1)]
    public string? Name { get; set; }

    /// <summary>
    /// The vault to save it in: a SecretManagement vault, or Local for the module's own. Without it: $env:ZOHO_VAULT, else
    /// SecretManagement's default vault, else Local.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var name = Name is null ? null : ConnectionName.Require(Name);
        var (path, text) = await ReadFileAsync(cancellationToken).ConfigureAwait(false);
        var token = Services.TokenSeal.Open(text, path, Passphrase, Pipeline.Trace, cancellationToken);
        if (name is null)
        {
            await Pipeline.WriteAsync(token).ConfigureAwait(false);
            return;
        }

        var vault = await VaultResolver.OfAsync(Pipeline, Vault, cancellationToken).ConfigureAwait(false);
        if (await Pipeline.ShouldProcessAsync($"{name} in the vault {vault.Name}", "Save the connection").ConfigureAwait(false))
        {
            await Pipeline.WriteAsync(await Services.Connections.SaveAsync(vault, name, token, Pipeline.Trace, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }
}
