namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of vaults and of the connections in them.</summary>
internal static partial class ZohoErrors
{
    private const string SecretManagement = "Microsoft.PowerShell.SecretManagement";

    internal static ZohoOAuthException TokenNotFound(string name, string vault) =>
        Create(ErrorIds.TokenNotFound, $"There is no connection '{name}' in the vault '{vault}'.", target: name);

    /// <summary>The user gave -NoClobber.</summary>
    internal static ZohoOAuthException ConnectionExists(string name, string vault) => InvalidInput(
        "Name",
        $"The vault '{vault}' already contains the connection '{name}', and -NoClobber keeps it.",
        "Specify another name with -Name, or omit -NoClobber.");

    /// <param name="name">The name of the saved connection.</param>
    /// <param name="vault">The name of the vault.</param>
    /// <param name="owner">The id of the client that the saved connection belongs to.</param>
    internal static ZohoOAuthException ConnectionOfOtherClient(string name, string vault, string owner) => InvalidInput(
        "Name",
        $"The vault '{vault}' already contains the connection '{name}', which belongs to another client, {owner}. It was not replaced.",
        "Specify another name with -Name. To replace the saved connection, use -Force.");

    /// <param name="vault">The name of the vault.</param>
    /// <param name="detail">The cause, as a sentence.</param>
    /// <param name="inner">The exception behind it.</param>
    /// <param name="action">What to do next, where that is more than to choose another vault.</param>
    internal static ZohoOAuthException VaultUnavailable(string vault, string detail, Exception? inner = null, string? action = null) =>
        Create(ErrorIds.VaultUnavailable, $"The vault '{vault}' cannot be used.", action, target: vault, inner: inner, cause: detail);

    /// <summary>A call was abandoned, and it still runs.</summary>
    /// <param name="vault">The vault of the call. Null if it was a call about all vaults.</param>
    internal static ZohoOAuthException VaultHangs(string? vault) => VaultUnavailable(
        vault ?? "SecretManagement",
        "An earlier call has not ended, and SecretManagement runs one call at a time.",
        action: "Start a new PowerShell session. Then run Test-SecretVault to find out why the vault does not answer, or use another one with -Vault.");

    internal static ZohoOAuthException SecretManagementMissing(string vault) => VaultUnavailable(
        vault,
        $"The module {SecretManagement} is not installed on this computer.",
        action: $"Install it with Install-Module {SecretManagement}, and register the vault with Register-SecretVault. Or use the module's own vault, which "
            + "needs no setup: -Vault Local.");

    internal static ZohoOAuthException SecretManagementWithoutHome() => Create(
        ErrorIds.VaultUnavailable,
        "SecretManagement cannot list its vaults, because the environment variable HOME is not set.",
        "Set HOME to the home folder of the account that runs PowerShell, for example in the systemd unit or the crontab, and run the command again. "
            + "Or use the module's own vault: -Vault Local, with $env:ZOHO_HOME set to a folder that only this account can use.",
        target: SecretManagement,
        cause: "It keeps the list of vaults in that folder.");

    internal static ZohoOAuthException SecretManagementFailed(string detail) => Create(
        ErrorIds.VaultUnavailable,
        "SecretManagement cannot list its vaults.",
        "Start a new PowerShell session, and run Get-SecretVault to check SecretManagement. Or use the module's own vault: -Vault Local.",
        target: SecretManagement,
        cause: detail);

    internal static ZohoOAuthException VaultLocked(string vault, Exception? inner = null) =>
        Create(ErrorIds.VaultLocked, $"The vault '{vault}' is locked.", target: vault, inner: inner);

    internal static ZohoOAuthException VaultWriteFailed(string vault, string secret, string detail, Exception? inner = null, string? action = null) =>
        Create(ErrorIds.VaultWriteFailed, $"The vault '{vault}' could not change the secret '{secret}'.", action, target: vault, inner: inner, cause: detail);

    /// <summary>Windows does not give this session the key of the user. The secrets are good.</summary>
    internal static ZohoOAuthException UserKeyUnavailable(string vault, Exception inner) => VaultUnavailable(
        vault,
        $"Windows does not let this session use the DPAPI key of the user (0x{inner.HResult:X8}), for example in a task without a stored password, in a "
            + "network logon, or without a loaded profile. The saved connections are not damaged.",
        inner,
        "Run the task with a stored password. Or set $env:ZOHO_VAULT_PASSPHRASE, and save the connection with Import-ZohoToken from a file of "
            + "Export-ZohoToken. Get-Help about_ZohoOAuth_Vaults lists the logon types that work.");

    /// <summary>This session has a key, but not the one of the file.</summary>
    internal static ZohoOAuthException UserKeyDiffers(string vault, Exception inner) => VaultUnavailable(
        vault,
        $"The connection was saved with a DPAPI key that this user does not have (0x{inner.HResult:X8}): by another user, on another computer, or before an "
            + "administrator reset the password.",
        inner,
        "Run the command as the user who saved the connection. If an administrator reset the password, set the old password again. If that is not possible, "
            + "remove the connection with Remove-ZohoToken -Vault Local, and sign in again with Connect-Zoho.");

    internal static ZohoOAuthException VaultPassphraseMissing(string vault, string variable) => Create(
        ErrorIds.VaultLocked,
        $"The vault '{vault}' is locked.",
        $"Set $env:{variable} to the passphrase of the vault, and run the command again. Or use another vault with -Vault.",
        target: vault,
        cause: $"A passphrase protects it, and $env:{variable} is not set.");

    internal static ZohoOAuthException VaultPassphraseWrong(string vault, string variable, string keyFile) => Create(
        ErrorIds.VaultLocked,
        $"The vault '{vault}' is locked.",
        $"Set $env:{variable} to the passphrase of the vault, and run the command again. If it is lost, delete the key file, "
            + "remove the connections with Remove-ZohoToken -Vault Local, and sign in again with Connect-Zoho.",
        target: vault,
        cause: $"The passphrase in $env:{variable} does not open the key file {keyFile}, or that file is damaged.");
}
