using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Cache;
using ZohoOAuth.Client.Tokens.Fleet;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.Tokens.Connections;

/// <summary>Saves, loads and removes connections in any kind of vault.</summary>
internal sealed class ConnectionStore(AccessTokenCache cache, Ledger ledger, HostEnvironments environments, TimeProvider clock)
{
    /// <summary>The connection with its newest access token. Throws TokenNotFound when there is no connection of that name.</summary>
    internal async Task<ZohoToken> LoadAsync(ITokenVault vault, ConnectionName name, CancellationToken cancellationToken) =>
        await LoadOrNullAsync(vault, name, cancellationToken).ConfigureAwait(false) ?? throw ZohoErrors.TokenNotFound(name.ToString(), vault.Name);

    internal async Task<ZohoToken?> LoadOrNullAsync(ITokenVault vault, ConnectionName name, CancellationToken cancellationToken) =>
        await ReadOrNullAsync(vault, name, cancellationToken).ConfigureAwait(false) is { } token ? cache.GetNewest(token) : null;

    /// <summary>The connection as the vault has it, without what the cache knows.</summary>
    internal static async Task<ZohoToken?> ReadOrNullAsync(ITokenVault vault, ConnectionName name, CancellationToken cancellationToken)
    {
        var text = await vault.ReadAsync(name.SecretName, cancellationToken).ConfigureAwait(false);
        if (text is null || PendingConnection.IsPlaceholder(text))
        {
            return null;
        }

        return ConnectionRecord.Read(text, name, vault.Name)
            ?? throw ZohoErrors.VaultUnavailable(vault.Name, $"The secret {name.SecretName} is not a connection that this version can read.");
    }

    internal static async Task<IReadOnlyList<ConnectionName>> NamesAsync(ITokenVault vault, CancellationToken cancellationToken) =>
        [.. (await vault.ListAsync(ConnectionName.SecretPrefix, cancellationToken).ConfigureAwait(false))
            .Select(ConnectionName.OfSecretOrNull)
            .OfType<ConnectionName>()];

    /// <summary>
    /// Proves that the vault can store and return the secret. This happens before a one-time code is used: a token that cannot be saved is lost
    /// together with its code. Call UndoAsync on the result when the exchange fails.
    /// </summary>
    internal static async Task<PendingConnection> ProveWritableAsync(
        ITokenVault vault, ConnectionName name, Trace trace, CancellationToken cancellationToken)
    {
        var text = await vault.ReadAsync(name.SecretName, cancellationToken).ConfigureAwait(false) ?? PendingConnection.Placeholder;

        // A placeholder that a crash left behind is not a connection, so it may be removed.
        var pending = new PendingConnection(vault, name, existed: !PendingConnection.IsPlaceholder(text));
        try
        {
            await WriteAsync(vault, name, text, cancellationToken).ConfigureAwait(false);
            return pending;
        }
        catch (OperationCanceledException)
        {
            await pending.UndoAsync(trace).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes the connection and reads it back. A vault that does not store it causes an error.</summary>
    internal async Task<ZohoToken> SaveAsync(ITokenVault vault, ConnectionName name, ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        var secret = name.SecretName;
        if (!token.CanRefresh)
        {
            throw ZohoErrors.MissingRefreshToken(
                $"The token has no refresh token, so the connection '{name}' would stop working at {LocalTime.Of(token.ExpiresAt)}.",
                name.ToString(),
                $"Run $token | Connect-Zoho {name}: it signs in again and requests a refresh token.");
        }

        environments.RequireOwn(token);
        var previous = await vault.ReadAsync(secret, cancellationToken).ConfigureAwait(false);
        var saved = new ZohoToken(cache.WithNewestRefreshToken(token))
        {
            Name = name.ToString(),
            Vault = vault.Name,
            CacheKey = token.CacheKey ?? SecretText.Hide(Convert.ToBase64String(SealedBox.NewKey())),
        };
        var (text, scopeLeftOut) = ConnectionRecord.Write(
            saved, clock.GetUtcNow(), previous is null || PendingConnection.IsPlaceholder(previous) ? null : previous);
        await WriteAsync(vault, name, text, cancellationToken).ConfigureAwait(false);

        // The user may save a copy that is older than the token in the cache.
        var newest = cache.GetNewest(saved);
        await cache.StoreAsync(newest, trace, cancellationToken).ConfigureAwait(false);
        await ShareAsync(vault, name, newest, cancellationToken).ConfigureAwait(false);
        await ledger.NameAsync(saved, trace).ConfigureAwait(false);
        if (scopeLeftOut)
        {
            // Warn only after the write: with -WarningAction Stop a warning ends the command.
            trace.Warn($"The scopes of '{name}' are too long for the vault and were not saved. The next refresh gets them again.");
        }

        return saved;
    }

    /// <summary>
    /// Replaces the refresh token of a saved connection by the one that the server sent. A connection that was removed, or that a user signed in to again
    /// in the meantime, stays as it is.
    /// </summary>
    internal async Task SaveRefreshTokenAsync(ITokenVault vault, ConnectionName name, ZohoToken fresh, CancellationToken cancellationToken)
    {
        var text = await vault.ReadAsync(name.SecretName, cancellationToken).ConfigureAwait(false);
        if (text is null
            || ConnectionRecord.Read(text, name, vault.Name) is not { } saved
            || CredentialId.OfRefreshToken(saved) == CredentialId.OfRefreshToken(fresh)
            || CredentialId.Of(saved) != CredentialId.Of(fresh))
        {
            return;
        }

        var rotated = new ZohoToken(saved) { RefreshToken = fresh.RefreshToken, CredentialOrigin = fresh.CredentialOrigin };
        await WriteAsync(vault, name, ConnectionRecord.Write(rotated, clock.GetUtcNow(), text).Text, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the access token to the vault, so that the other machines of the fleet can use it at once.</summary>
    private static async Task ShareAsync(ITokenVault vault, ConnectionName name, ZohoToken token, CancellationToken cancellationToken)
    {
        if (token.IsShared && token.AccessToken is not null)
        {
            await vault.WriteAsync(FleetToken.SecretOf(name), FleetToken.Of(token).Write(), cancellationToken).ConfigureAwait(false);
        }
    }

    internal async Task<bool> RemoveAsync(ITokenVault vault, ConnectionName name, CancellationToken cancellationToken)
    {
        var secret = name.SecretName;
        if (await ReadableAsync(vault, secret, cancellationToken).ConfigureAwait(false) is { } text
            && ConnectionRecord.Read(text, name, vault.Name) is { } token)
        {
            cache.Remove(token);
            if (token.IsShared)
            {
                await vault.RemoveAsync(FleetToken.SecretOf(name), cancellationToken).ConfigureAwait(false);
            }
        }

        return await vault.RemoveAsync(secret, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The secret; null when it cannot be read. An unreadable connection can still be removed. Its cache file stays, but it cannot be decrypted
    /// without the key.
    /// </summary>
    private static async Task<string?> ReadableAsync(ITokenVault vault, string secret, CancellationToken cancellationToken)
    {
        try
        {
            return await vault.ReadAsync(secret, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error) when (error.ErrorId == ErrorIds.VaultUnavailable)
        {
            return null;
        }
    }

    /// <summary>Writes the secret and reads it back. Some vaults fail without reporting an error.</summary>
    private static async Task WriteAsync(ITokenVault vault, ConnectionName name, string text, CancellationToken cancellationToken)
    {
        var secret = name.SecretName;
        await vault.WriteAsync(secret, text, cancellationToken).ConfigureAwait(false);
        if (await vault.ReadAsync(secret, cancellationToken).ConfigureAwait(false) != text)
        {
            throw ZohoErrors.VaultWriteFailed(vault.Name, secret, "It reported no error, but it returned something else than was written.");
        }
    }
}
