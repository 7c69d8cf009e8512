namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of vaults and of the connections in them.</summary>
internal static partial class ZohoErrors
{
    internal static ZohoOAuthException TokenNotFound(string name, string vault) =>
        Create(ErrorIds.TokenNotFound, $"There is no connection '{name}' in the vault '{vault}'.", target: name);

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

    internal static ZohoOAuthException VaultLocked(string vault, Exception? inner = null) =>
        Create(ErrorIds.VaultLocked, $"The vault '{vault}' is locked.", target: vault, inner: inner);

    internal static ZohoOAuthException VaultWriteFailed(string vault, string secret, string detail, Exception? inner = null, string? action = null) =>
        Create(ErrorIds.VaultWriteFailed, $"The vault '{vault}' could not change the secret '{secret}'.", action, target: vault, inner: inner, cause: detail);
}
