using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Imports a connection that Export-ZohoToken exported, and saves it if you give -Name.</summary>
/// <remarks>
/// <para>Decrypts the file with the passphrase of the export. With -Name, the cmdlet saves the connection in a vault and returns it.
/// Without -Name, it only returns the connection. You can pipe it to Save-ZohoToken later.</para>
/// <para>If the passphrase is wrong or the file was changed, the cmdlet fails and saves nothing. It cannot tell the two cases apart. The
/// servers of the connection must belong to Zoho or to a data center that you registered.</para>
/// <para>An imported connection has no access token yet. The first call of Invoke-ZohoApi or Update-ZohoAccessToken gets one.</para>
/// </remarks>
/// <example><title>Import a connection and save it</title>
/// <code>Import-ZohoToken ./crm.sealed -Passphrase (Read-Host -AsSecureString) -Name crm</code>
/// <para>Prompts for the passphrase. After this, Get-ZohoToken crm returns the connection in any process of this user. Delete the
/// file.</para></example>
/// <example><title>Use a connection once without saving it</title>
/// <code>Import-ZohoToken ./crm.sealed -Passphrase (Read-Host -AsSecureString) |
///     Invoke-ZohoApi /crm/v8/Leads -First 10 -Query @{ fields = 'Last_Name' }</code>
/// <para>The connection exists only in this pipeline.</para></example>
/// <errors>UntrustedHost VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Export-ZohoToken Save-ZohoToken Get-ZohoToken</related>
[Cmdlet(VerbsData.Import, "ZohoToken", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class ImportZohoTokenCommand : ImportCmdlet
{
    /// <summary>
    /// The passphrase of the export, as a SecureString. Spaces at its beginning and end count. A string also works, but the cmdlet warns
    /// that it may stay in the command history.
    /// </summary>
    [Parameter(Mandatory = true)]
    [SecretTransformation(AsTyped = true)]
    public SecureString Passphrase { get; set; } = null!;

    /// <summary>The name to save the connection under: 1 to 64 letters, digits or dashes.</summary>
    [Parameter(Position = 1)]
    public string? Name { get; set; }

    /// <summary>
    /// The vault to save the connection in: the name of a SecretManagement vault, or Local for the vault of this module. The default is
    /// $env:ZOHO_VAULT, then the default vault of SecretManagement, then Local.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>
    /// Replaces a connection of the same name without a question, even if it belongs to another client. The default is to ask. Where no user can
    /// answer, the cmdlet fails.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Fails if the vault already contains a connection of that name. -NoClobber takes precedence over -Force.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        ConnectionName? name = Name is null ? null : ConnectionName.Of(Name);
        var (path, text) = await ReadFileAsync(cancellationToken).ConfigureAwait(false);
        var token = Services.TokenSeal.Open(text, path, Passphrase, Pipeline.Trace, cancellationToken);
        if (name is not { } given)
        {
            await Pipeline.WriteAsync(token).ConfigureAwait(false);
            return;
        }

        var vault = await VaultResolver.ResolveAsync(Pipeline, Vault, cancellationToken).ConfigureAwait(false);
        if (await Pipeline.ShouldProcessAsync($"{given} in the vault {vault.Name}", "Save the connection").ConfigureAwait(false))
        {
            await new ReplacementGuard(Pipeline, token.ClientId, Force, NoClobber).EnsureAsync(vault, given, cancellationToken).ConfigureAwait(false);
            var saved = await Services.Connections.SaveAsync(vault, given, token, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
            await Pipeline.WriteAsync(saved).ConfigureAwait(false);
        }
    }
}
