namespace ZohoOAuth.Client.Keeping;

/// <summary>Saves, finds and removes connections in a vault, whatever vault it is.</summary>
internal sealed class Connections
{
    private readonly AccessTokenCache _cache;
    private readonly Ledger _ledger;
    private readonly TimeProvider _clock;

    internal Connections(AccessTokenCache cache, Ledger ledger, TimeProvider clock)
    {
        _cache = cache;
        _ledger = ledger;
        _clock = clock;
    }

    /// <summary>The connection with its newest access token; TokenNotFound when there is none of that name.</summary>
    internal async Task<ZohoToken> LoadAsync(ITokenVault vault, string name, CancellationToken cancellation) =>
        await LoadOrNullAsync(vault, name, cancellation).ConfigureAwait(false) ?? throw ZohoErrors.TokenNotFound(name, vault.Name);

    internal async Task<ZohoToken?> LoadOrNullAsync(ITokenVault vault, string name, CancellationToken cancellation)
    {
        var text = await vault.ReadAsync(ConnectionName.SecretOf(name), cancellation).ConfigureAwait(false);
        if (text is null || Pending.Is(text))
        {
            return null;
        }

        return ConnectionRecord.Read(text, name, vault.Name) is { } token
            ? _cache.Newest(token)
            : throw ZohoErrors.VaultUnavailable(vault.Name, $"the secret {ConnectionName.SecretOf(name)} is not a connection that this version can read.");
    }

    internal static async Task<IReadOnlyList<string>> NamesAsync(ITokenVault vault, CancellationToken cancellation) =>
        [.. (await vault.ListAsync(ConnectionName.Prefix, cancellation).ConfigureAwait(false)).Where(ConnectionName.IsSecret).Select(ConnectionName.OfSecret)];

    /// <summary>
    /// Proves that the vault takes the secret and gives it back before a one-time code is spent: a code that is spent and not
    /// kept is lost. Undo what it returns when the exchange failed.
    /// </summary>
    internal static async Task<Pending> ProveWritableAsync(ITokenVault vault, string name, CancellationToken cancellation)
    {
        var secret = ConnectionName.SecretOf(name);
        var present = await vault.ReadAsync(secret, cancellation).ConfigureAwait(false);
        var text = present ?? Pending.Text;
        await WriteAsync(vault, name, text, cancellation).ConfigureAwait(false);

        // A place that a crash left is no connection: it may go.
        return new Pending(vault, secret, wasThere: !Pending.Is(text));
    }

    /// <summary>Writes the connection and reads it back: what cannot be kept is an error, never silence.</summary>
    internal async Task<ZohoToken> SaveAsync(ITokenVault vault, string name, ZohoToken token, Trace trace, CancellationToken cancellation)
    {
        var secret = ConnectionName.SecretOf(name);
        if (!token.CanRenew)
        {
            throw ZohoErrors.MissingRefreshToken($"The token has no refresh token: saved as '{name}' it would be dead at {token.ExpiresAt:u}.", name);
        }

        var previous = await vault.ReadAsync(secret, cancellation).ConfigureAwait(false);
        var saved = new ZohoToken(token)
        {
            Name = name,
            Vault = vault.Name,
            CacheKey = token.CacheKey ?? SecretText.Hide(Convert.ToBase64String(SealedBox.NewKey())),
        };
        var (text, scopeLeftOut) = ConnectionRecord.Write(saved, _clock.GetUtcNow(), previous is null || Pending.Is(previous) ? null : previous);
        await WriteAsync(vault, name, text, cancellation).ConfigureAwait(false);

        // The user may save a copy that is older than what the cache has.
        var newest = _cache.Newest(saved);
        _cache.Keep(newest, trace);
        await ShareAsync(vault, newest, cancellation).ConfigureAwait(false);
        await _ledger.NameAsync(saved, trace).ConfigureAwait(false);
        if (scopeLeftOut)
        {
            // After the writing: with -WarningAction Stop a warning ends the command.
            trace.Warn($"The scopes of '{name}' are too long for the vault and were not saved. The next refresh gets them again.");
        }

        return saved;
    }

    /// <summary>The machines of a fleet begin with the access token that is there.</summary>
    private static async Task ShareAsync(ITokenVault vault, ZohoToken token, CancellationToken cancellation)
    {
        if (token.IsShared && token.AccessToken is not null)
        {
            await vault.WriteAsync(SharedToken.SecretOf(token.Name!), SharedToken.Of(token).Write(), cancellation).ConfigureAwait(false);
        }
    }

    internal async Task<bool> RemoveAsync(ITokenVault vault, string name, CancellationToken cancellation)
    {
        var secret = ConnectionName.SecretOf(name);
        if (await ReadableAsync(vault, secret, cancellation).ConfigureAwait(false) is { } text && ConnectionRecord.Read(text, name, vault.Name) is { } token)
        {
            _cache.Forget(token);
            if (token.IsShared)
            {
                await vault.RemoveAsync(SharedToken.SecretOf(name), cancellation).ConfigureAwait(false);
            }
        }

        return await vault.RemoveAsync(secret, cancellation).ConfigureAwait(false);
    }

    /// <summary>What cannot be read can still be removed. Its access token stays behind as noise, because the key to it went too.</summary>
    private static async Task<string?> ReadableAsync(ITokenVault vault, string secret, CancellationToken cancellation)
    {
        try
        {
            return await vault.ReadAsync(secret, cancellation).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error) when (error.ErrorId == ErrorIds.VaultUnavailable)
        {
            return null;
        }
    }

    /// <summary>Some vaults keep nothing and say nothing: only what comes back was written.</summary>
    private static async Task WriteAsync(ITokenVault vault, string name, string text, CancellationToken cancellation)
    {
        var secret = ConnectionName.SecretOf(name);
        await vault.WriteAsync(secret, text, cancellation).ConfigureAwait(false);
        if (await vault.ReadAsync(secret, cancellation).ConfigureAwait(false) != text)
        {
            throw ZohoErrors.VaultWriteFailed(vault.Name, name, "it reported no error, but what it gives back is not what was written.");
        }
    }
}
