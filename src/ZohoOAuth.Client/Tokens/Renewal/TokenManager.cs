using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Cache;
using ZohoOAuth.Client.Tokens.Connections;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// Provides valid access tokens. A fresh token is returned at once. A stale token is refreshed by one process while the others continue to use it.
/// For an expired token all callers of the process wait for one refresh.
/// </summary>
internal sealed class TokenManager(
    TokenRefresher refresher, ProactiveRefresh proactive, ConnectionStore connections, AccessTokenCache cache, TokenStates states, UnfinishedWork unfinished)
{
    private readonly SingleFlight _singleFlight = new(unfinished);

    /// <summary>Whether no refresh is running.</summary>
    internal bool IsIdle => _singleFlight.IsIdle;

    /// <summary>A token for an API call. It is not expired. Waits for a refresh only when there is no usable token.</summary>
    internal async Task<ZohoToken> GetUsableAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        await refresher.SavePendingAsync(token, context).ConfigureAwait(false);
        var known = cache.GetFromMemory(token);
        if (IsFresh(known))
        {
            return known;
        }

        known = await WithCacheKeyAsync(known, context, cancellationToken).ConfigureAwait(false);
        switch (states.Of(known))
        {
            case TokenState.Expired:
                return await WaitAsync(known, IsUsable, context, cancellationToken).ConfigureAwait(false);
            case TokenState.Stale when known.IsShared && context.HasVaults:
                return await UpdateAsync(known, context, cancellationToken).ConfigureAwait(false);
            default:
                RefreshInBackground(known, context.Trace);
                return known;
        }
    }

    /// <summary>
    /// A token for a user who asks for an update. A stale token is refreshed before the method returns, unless another process is refreshing it.
    /// </summary>
    internal async Task<ZohoToken> UpdateAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        await refresher.SavePendingAsync(token, context).ConfigureAwait(false);
        var known = cache.GetFromMemory(token);
        if (IsFresh(known))
        {
            return known;
        }

        known = await WithCacheKeyAsync(known, context, cancellationToken).ConfigureAwait(false);
        return states.Of(known) switch
        {
            TokenState.Expired => await WaitAsync(known, IsUsable, context, cancellationToken).ConfigureAwait(false),
            TokenState.Stale when proactive.MayTry(known) =>
                WithNameOf(known, await JoinProactiveAsync(known, context, cancellationToken).ConfigureAwait(false)),
            _ => known,
        };
    }

    /// <summary>A token that lives longer than the stale margin; the newest one when the server gives only tokens with a shorter life.</summary>
    internal async Task<ZohoToken> GetFreshAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        await refresher.SavePendingAsync(token, context).ConfigureAwait(false);
        var known = cache.GetFromMemory(token);
        if (IsFresh(known) || (states.Of(known) == TokenState.Stale && states.IsShortLived(known) && !proactive.MayTry(known)))
        {
            return known;
        }

        known = await WithCacheKeyAsync(known, context, cancellationToken).ConfigureAwait(false);
        return proactive.PauseIfNotFresh(await WaitAsync(known, IsFresh, context, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// A new access token to replace one that Zoho rejected or that the user wants replaced. If another caller has replaced it in the meantime, that
    /// token is returned.
    /// </summary>
    internal async Task<ZohoToken> ReplaceAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var refused = SecretText.RevealOrNull(token.AccessToken);
        var known = await WithCacheKeyAsync(token, context, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(known, newest => IsFresh(newest) && SecretText.RevealOrNull(newest.AccessToken) != refused, context, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The same, even when Zoho has rejected the refresh token before.</summary>
    internal async Task<ZohoToken> ForceRefreshAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        await refresher.ForgetRejectionAsync(token, context.Trace).ConfigureAwait(false);
        return await ReplaceAsync(token, context, cancellationToken).ConfigureAwait(false);
    }

    private bool IsUsable(ZohoToken token) => states.Of(token) != TokenState.Expired;

    private bool IsFresh(ZohoToken token) => states.Of(token) == TokenState.Fresh;

    private void RefreshInBackground(ZohoToken token, Trace trace)
    {
        if (proactive.MayTry(token))
        {
            _singleFlight.Start(CredentialId.Of(token), () => proactive.RunAsync(token, trace));
        }
    }

    /// <summary>
    /// Joins a running refresh. It may belong to a caller without a usable token and may fail. This caller's token is still valid, so the failure is
    /// only traced.
    /// </summary>
    private async Task<ZohoToken> JoinProactiveAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await Poly.WaitAsync(_singleFlight.Join(CredentialId.Of(token), () => proactive.RunAsync(token, context)).Result, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (error is ZohoOAuthException or CallerEndedException)
        {
            context.Trace.Write(
                $"{TokenDisplayName.Of(token)} was not refreshed, but its access token is valid until {LocalTime.Of(token.ExpiresAt)}: {error.Message}");
            return token;
        }
    }

    /// <summary>
    /// The token with its cache key. Copies from jobs and files have no key. Without it the process cannot share access tokens with other processes.
    /// </summary>
    private async Task<ZohoToken> WithCacheKeyAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        if (token.CacheKey is not null || token.Name is null || !context.HasVaults
            || await LoadFromVaultAsync(token, context, cancellationToken).ConfigureAwait(false) is not { } saved
            || !CredentialId.AreSame(saved, token))
        {
            return token;
        }

        return cache.GetNewest(new ZohoToken(token) { CacheKey = saved.CacheKey, CredentialOrigin = saved.CredentialOrigin ?? token.CredentialOrigin });
    }

    /// <summary>
    /// Waits for a sufficient token. The operation of another caller may return a token that is not sufficient here, so the wait repeats. When Zoho
    /// rejects the refresh token, the vault may have a newer one.
    /// </summary>
    private async Task<ZohoToken> WaitAsync(
        ZohoToken token, Func<ZohoToken, bool> isSufficient, TokenRequestContext context, CancellationToken cancellationToken)
    {
        if (!token.CanRefresh)
        {
            throw ZohoErrors.MissingRefreshTokenOf(
                token,
                $"{TokenDisplayName.Of(token)} has an access token that expired at {LocalTime.Of(token.ExpiresAt)}, and no refresh token to get a new one.");
        }

        try
        {
            return WithNameOf(token, await JoinAsync(token, isSufficient, context, cancellationToken).ConfigureAwait(false));
        }
        catch (ZohoOAuthException error) when (error.ErrorId == ErrorIds.RefreshTokenRejected && context.HasVaults && token.Name is not null)
        {
            if (await LoadFromVaultAsync(token, context, cancellationToken).ConfigureAwait(false) is { } newer
                && !CredentialId.AreSame(newer, token))
            {
                context.Trace.Write($"{TokenDisplayName.Of(token)}: the vault has a newer refresh token.");
                return isSufficient(newer) ? newer : await JoinAsync(newer, isSufficient, context, cancellationToken).ConfigureAwait(false);
            }

            throw;
        }
    }

    private async Task<ZohoToken> JoinAsync(
        ZohoToken token, Func<ZohoToken, bool> isSufficient, TokenRequestContext context, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (result, isOwn) = _singleFlight.Join(CredentialId.Of(token), () => refresher.RunAsync(token, isSufficient, context));
            try
            {
                var response = await Poly.WaitAsync(result, cancellationToken).ConfigureAwait(false);
                if (isOwn || isSufficient(response))
                {
                    return response;
                }
            }
            catch (Exception error) when (!isOwn && IsOfItsCaller(error))
            {
                context.Trace.Write($"{TokenDisplayName.Of(token)}: the command that was refreshing it ended, or cannot use its vault. Trying again.");
            }
        }
    }

    /// <summary>Whether an operation failed for a reason of the caller that started it: its end, or a vault that it cannot unlock.</summary>
    private static bool IsOfItsCaller(Exception error) =>
        error is CallerEndedException or ZohoOAuthException { ErrorId: ErrorIds.VaultLocked or ErrorIds.VaultUnavailable };

    /// <summary>The connection as it is in the vault now: the user may have signed in again. Null when the vault fails.</summary>
    private async Task<ZohoToken?> LoadFromVaultAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            var vault = await context.VaultAsync(token.Vault, cancellationToken).ConfigureAwait(false);
            return await connections.LoadOrNullAsync(vault, ConnectionName.Of(token.Name!), cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException)
        {
            return null;
        }
    }

    /// <summary>The token with the name of the requested connection. Two connections can have the same refresh token.</summary>
    private static ZohoToken WithNameOf(ZohoToken requested, ZohoToken response) =>
        requested.Name == response.Name && requested.Vault == response.Vault
            ? response
            : new ZohoToken(response) { Name = requested.Name, Vault = requested.Vault };
}
