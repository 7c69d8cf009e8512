using System.Collections.Concurrent;
using System.Security;
using ZohoOAuth.Client.Tokens.Cache;
using ZohoOAuth.Client.Tokens.Connections;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// Keeps a refresh token that the server replaced at a refresh. Zoho's servers keep the refresh token; a strict OAuth server replaces it, and the old
/// one stops working. Source: RFC 9700, section 4.14.2
/// </summary>
internal sealed class RotatedTokens(ConnectionStore connections, AccessTokenCache cache)
{
    /// <summary>Tokens whose new refresh token is not in the vault yet, because the refresh in the background had no access to it.</summary>
    private readonly ConcurrentDictionary<CredentialId, byte> _pending = new();

    internal bool IsPending(ZohoToken token) => !_pending.IsEmpty && _pending.ContainsKey(CredentialId.Of(token));

    /// <summary>The token after a refresh. It keeps its credential id, so that all older objects of the connection find it.</summary>
    internal static ZohoToken Successor(ZohoToken used, ZohoToken answered) => IsSameRefreshToken(used.RefreshToken, answered.RefreshToken)
        ? new ZohoToken(answered) { Generation = used.Generation + 1 }
        : new ZohoToken(answered)
        {
            Generation = used.Generation + 1,
            CredentialOrigin = CredentialId.Of(used).ToString(),
            PreviousRefreshToken = used.RefreshToken,
        };

    /// <summary>Stores the token for all processes, and a new refresh token in the vault. The caller holds the lock of the credential.</summary>
    internal async Task KeepAsync(ZohoToken fresh, TokenRequestContext context, CancellationToken cancellationToken)
    {
        await cache.StoreAsync(fresh, context.Trace, cancellationToken).ConfigureAwait(false);
        if (fresh is { CredentialOrigin: not null, Name: not null })
        {
            _pending[CredentialId.Of(fresh)] = 0;
            await SaveAsync(fresh, context, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps the new refresh token of an answer that is refused otherwise. The access token and its host stay as they are.</summary>
    internal Task KeepRefreshTokenAsync(ZohoToken used, ZohoToken refused, TokenRequestContext context, CancellationToken cancellationToken) =>
        IsSameRefreshToken(used.RefreshToken, refused.RefreshToken)
            ? Task.CompletedTask
            : KeepAsync(Successor(used, new ZohoToken(used) { RefreshToken = refused.RefreshToken }), context, cancellationToken);

    /// <summary>
    /// Saves the refresh token in the vault. A vault that fails costs no token: this process and the cache file have it. The next refresh saves again.
    /// </summary>
    internal async Task SaveAsync(ZohoToken fresh, TokenRequestContext context, CancellationToken cancellationToken)
    {
        if (!context.HasVaults)
        {
            return;
        }

        try
        {
            var vault = await context.VaultAsync(fresh.Vault, cancellationToken).ConfigureAwait(false);
            await connections.SaveRefreshTokenAsync(vault, ConnectionName.Of(fresh.Name!), fresh, cancellationToken).ConfigureAwait(false);
            _pending.TryRemove(CredentialId.Of(fresh), out _);
        }
        catch (ZohoOAuthException error)
        {
            _pending.TryRemove(CredentialId.Of(fresh), out _);
            var target = $"{fresh.Name}{(fresh.Vault is null ? string.Empty : $" -Vault {fresh.Vault}")}";
            context.Trace.Warn(
                $"{TokenDisplayName.Of(fresh)}: the server replaced the refresh token, and the vault could not save the new one. {error.Message} "
                    + $"Correct the vault, and then run Update-ZohoAccessToken -Name {target} | Save-ZohoToken -Name {target}.");
        }
        catch (Exception error) when (error is not ZohoOAuthException)
        {
            // The caller whose pipeline reaches the vault has ended or was stopped. Others share this refresh, and the next call saves.
            context.Trace.Write($"{TokenDisplayName.Of(fresh)}: the new refresh token is not in the vault yet. {error.Message}");
        }
    }

    /// <summary>The token with the refresh token that the vault has now, when that is another one of the same connection.</summary>
    internal static async Task<ZohoToken> WithSavedAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken) =>
        await ReadOrNullAsync(token, context, cancellationToken).ConfigureAwait(false) is { } saved
            && !IsSameRefreshToken(saved.RefreshToken, token.RefreshToken)
            ? WithRefreshToken(token, saved.RefreshToken!)
            : token;

    /// <summary>The other refresh tokens to try after a rejection: the vault's, the caller's, and the one before the last refresh.</summary>
    internal static async Task<IReadOnlyList<ZohoToken>> AlternativesAsync(
        ZohoToken rejected, ZohoToken given, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var saved = await ReadOrNullAsync(rejected, context, cancellationToken).ConfigureAwait(false);
        SecureString?[] candidates = [saved?.RefreshToken, given.RefreshToken, rejected.PreviousRefreshToken];
        return [.. candidates.OfType<SecureString>()
            .Where(candidate => !IsSameRefreshToken(candidate, rejected.RefreshToken))
            .GroupBy(SecretText.Reveal, (_, same) => WithRefreshToken(rejected, same.First()), StringComparer.Ordinal)];
    }

    /// <summary>The connection as it is in the vault; null when the vault fails, or has another connection of that name.</summary>
    private static async Task<ZohoToken?> ReadOrNullAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        if (token.Name is null || !context.HasVaults || token.IsClientCredential)
        {
            return null;
        }

        try
        {
            var vault = await context.VaultAsync(token.Vault, cancellationToken).ConfigureAwait(false);
            var saved = await ConnectionStore.ReadOrNullAsync(vault, ConnectionName.Of(token.Name), cancellationToken).ConfigureAwait(false);
            return saved is not null && CredentialId.AreSame(saved, token) ? saved : null;
        }
        catch (ZohoOAuthException)
        {
            return null;
        }
    }

    private static ZohoToken WithRefreshToken(ZohoToken token, SecureString refreshToken) => new(token)
    {
        RefreshToken = refreshToken,
        CredentialOrigin = CredentialId.Of(token).ToString(),
        PreviousRefreshToken = null,
    };

    private static bool IsSameRefreshToken(SecureString? one, SecureString? other) =>
        ReferenceEquals(one, other) || SecretText.RevealOrNull(one) == SecretText.RevealOrNull(other);
}
