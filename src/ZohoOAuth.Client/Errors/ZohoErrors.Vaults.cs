namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of vaults and of the connections in them.</summary>
internal static partial class ZohoErrors
{
    internal static ZohoOAuthException TokenNotFound(string name, string vault) =>
        Create(ErrorIds.TokenNotFound, $"There is no connection '{name}' in the vault '{vault}'.", target: name);

    internal static ZohoOAuthException VaultUnavailable(string vault, string detail, Exception? inner = null, string? action = null) =>
        Create(ErrorIds.VaultUnavailable, $"The vault '{vault}' cannot be used: {detail}", action, target: vault, inner: inner);

    internal static ZohoOAuthException VaultLocked(string vault, Exception? inner = null) =>
        Create(ErrorIds.VaultLocked, $"The vault '{vault}' is locked.", target: vault, inner: inner);

    internal static ZohoOAuthException VaultWriteFailed(string vault, string secret, string detail, Exception? inner = null) =>
        Create(ErrorIds.VaultWriteFailed, $"The vault '{vault}' did not keep the secret '{secret}': {detail}", target: vault, inner: inner);
}
