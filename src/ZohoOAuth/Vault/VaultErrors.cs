using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Vault;

/// <summary>
/// Converts an error of a vault to an error of this module. Any module can be a vault, so only type names and messages are available.
/// </summary>
internal static class VaultErrors
{
    /// <summary>Parts of exception names and messages that mean "locked" or "cannot prompt for a password".</summary>
    private static readonly string[] LockedWords =
    [
        "PasswordRequired", "HostException", "valid password is required", "is locked", "unlock the", "Unlock-Secret", "NonInteractive mode", "Cannot prompt",
        "Prompt functionality",
    ];

    internal static ZohoOAuthException ReadFailed(string vault, ErrorRecord error) =>
        IsLocked(error) ? ZohoErrors.VaultLocked(vault) : ZohoErrors.VaultUnavailable(vault, Reason(error));

    /// <summary>SecretManagement did not list its vaults. An error at its start names its code, and returns at each call.</summary>
    internal static ZohoOAuthException ListFailed(ErrorRecord error) => ZohoErrors.SecretManagementFailed(
        Chain(error.Exception).Any(link => link is TypeInitializationException)
            ? "It failed at its first use in this process, and does not try again until PowerShell is started again."
            : Reason(error));

    internal static ZohoOAuthException WriteFailed(string vault, string secret, ErrorRecord error) =>
        IsLocked(error) ? ZohoErrors.VaultLocked(vault) : ZohoErrors.VaultWriteFailed(vault, secret, Reason(error));

    internal static bool IsLocked(ErrorRecord error) =>
        Chain(error.Exception).Any(link => LockedWords.Any(word =>
            link.GetType().Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0 || link.Message.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));

    private static string Reason(ErrorRecord error) =>
        Redactor.Redact(string.Join(": ", Chain(error.Exception).Select(link => link.Message.Trim().TrimEnd('.')).Distinct()) + ".");

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return error;
        }
    }
}
