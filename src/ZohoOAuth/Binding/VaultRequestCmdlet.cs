using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Binding;

/// <summary>Base class of the cmdlets that send requests and use a vault.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class VaultRequestCmdlet : RequestCmdlet
{
    /// <summary>
    /// The vault of the connection: the name of a SecretManagement vault, or Local for the vault of this module. The default is
    /// $env:ZOHO_VAULT, then the default vault of SecretManagement, then Local.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public virtual string? Vault { get; set; }

    /// <summary>The vault that -Vault names, or the default.</summary>
    private protected Task<ITokenVault> OpenVaultAsync(CancellationToken cancellationToken) => VaultResolver.ResolveAsync(Pipeline, Vault, cancellationToken);

    /// <summary>What a refresh needs of this cmdlet: its streams, and its way to the vaults.</summary>
    private protected TokenRequestContext Context => field ??= VaultResolver.CreateContext(Pipeline);
}
