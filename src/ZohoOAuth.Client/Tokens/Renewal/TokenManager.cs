using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Cache;
using ZohoOAuth.Client.Tokens.Connections;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// Keeps access tokens alive. A fresh one costs nothing; a stale one is renewed by one process while all go on using it; an
/// expired one is waited for, by all callers of the process together.
/// </summary>
internal sealed class TokenManager(TokenRefresher refresher, ProactiveRefresh proactive, ConnectionStore connections, AccessTokenCache cache, TokenStates states)
{
    private readonly SingleFlight _singleFlight = new();

    /// <summary>Whether no renewal is under way, and none is remembered.</summary>
    internal bool IsIdle => _singleFlight.IsIdle;

    /// <summary>For a call that is about to be made: a token that is not expired, without waiting where one is at hand.</summary>
    internal async Task<ZohoToken> GetUsableAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var known = cache.FromMemory(token);
        if (IsFresh(known))
        {
            return known;
        }

        known = await WithKeyAsync(known, context, cancellationToken).ConfigureAwait(false);
        switch (states.Of(known))
        {
            case TokenState.Expired:
                return await WaitAsync(known, IsAlive, context, cancellationToken).ConfigureAwait(false);
            case TokenState.Stale when known.IsShared && context.HasVaults:
                return await UpdateAsync(known, context, cancellationToken).ConfigureAwait(false);
            default:
                RefreshInBackground(known, context.Trace);
                return known;
        }
    }

    /// <summary>For a user who asks for it: a stale token is renewed here and now, unless somebody else is at it.</summary>
    internal async Task<ZohoToken> UpdateAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var known = cache.FromMemory(token);
        if (IsFresh(known))
        {
            return known;
        }

        known = await WithKeyAsync(known, context, cancellationToken).ConfigureAwait(false);
        return states.Of(known) switch
        {
            TokenState.Expired => await WaitAsync(known, IsAlive, context, cancellationToken).ConfigureAwait(false),
            TokenState.Stale when proactive.MayTry(known) => WithNameOf(known, await JoinProactiveAsync(known, context, cancellationToken).ConfigureAwait(false)),
            _ => known,
        };
    }

    /// <summary>The token with an access token that outlives the stale margin, or the best where the server gives none that does.</summary>
    internal async Task<ZohoToken> GetFreshAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var known = cache.FromMemory(token);
        if (IsFresh(known) || (states.Of(known) == TokenState.Stale && states.IsShortLived(known) && !proactive.MayTry(known)))
        {
            return known;
        }

        known = await WithKeyAsync(known, context, cancellationToken).ConfigureAwait(false);
        return proactive.PauseIfNotFresh(await WaitAsync(known, IsFresh, context, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// A new access token in place of one that Zoho refused, or that the user wants replaced. Whoever has replaced it
    /// meanwhile has done the work for all.
    /// </summary>
    internal async Task<ZohoToken> ReplaceAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var refused = SecretText.RevealOrNull(token.AccessToken);
        var known = await WithKeyAsync(token, context, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(known, newest => IsFresh(newest) && SecretText.RevealOrNull(newest.AccessToken) != refused, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same for a user who wants it tried although Zoho has rejected the refresh token before.</summary>
    internal async Task<ZohoToken> ForceRefreshAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        await refresher.ForgetRejectionAsync(token, context.Trace).ConfigureAwait(false);
        return await ReplaceAsync(token, context, cancellationToken).ConfigureAwait(false);
    }

    private bool IsAlive(ZohoToken token) => states.Of(token) != TokenState.Expired;

    private bool IsFresh(ZohoToken token) => states.Of(token) == TokenState.Fresh;

    private void RefreshInBackground(ZohoToken token, Trace trace)
    {
        if (proactive.MayTry(token))
        {
            _singleFlight.Start(CredentialId.Of(token), () => proactive.RunAsync(token, trace));
        }
    }

    /// <summary>Somebody's flight may be one that cannot do without, and fail: whoever has a token that is good goes on with it.</summary>
    private async Task<ZohoToken> JoinProactiveAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await Poly.WaitAsync(_singleFlight.Join(CredentialId.Of(token), () => proactive.RunAsync(token, context)).Result, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            context.Trace.Write($"{TokenSubject.Of(token)} was not refreshed, but its access token is valid until {token.ExpiresAt:u}: {error.Message}");
            return token;
        }
    }

    /// <summary>Jobs and files keep no key. Without it a process neither sees what the others have got nor tells them what it gets.</summary>
    private async Task<ZohoToken> WithKeyAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        if (token.CacheKey is not null || token.Name is null || !context.HasVaults
            || await OfVaultAsync(token, context, cancellationToken).ConfigureAwait(false) is not { } saved || CredentialId.Of(saved) != CredentialId.Of(token))
        {
            return token;
        }

        return cache.Newest(new ZohoToken(token) { CacheKey = saved.CacheKey });
    }

    /// <summary>A flight of somebody else may have been content with the very token that is not good enough here.</summary>
    private async Task<ZohoToken> WaitAsync(ZohoToken token, Func<ZohoToken, bool> isSufficient, TokenRequestContext context, CancellationToken cancellationToken)
    {
        if (!token.CanRenew)
        {
            throw ZohoErrors.MissingRefreshToken($"{TokenSubject.Of(token)} has an access token that expired at {token.ExpiresAt:u}, and no refresh token to get a new one.", token.Name);
        }

        try
        {
            return WithNameOf(token, await JoinAsync(token, isSufficient, context, cancellationToken).ConfigureAwait(false));
        }
        catch (ZohoOAuthException error) when (error.ErrorId == ErrorIds.RefreshTokenRejected && context.HasVaults && token.Name is not null)
        {
            if (await OfVaultAsync(token, context, cancellationToken).ConfigureAwait(false) is { } newer && CredentialId.Of(newer) != CredentialId.Of(token))
            {
                context.Trace.Write($"{TokenSubject.Of(token)}: the vault has a newer refresh token.");
                return isSufficient(newer) ? newer : await JoinAsync(newer, isSufficient, context, cancellationToken).ConfigureAwait(false);
            }

            throw;
        }
    }

    private async Task<ZohoToken> JoinAsync(ZohoToken token, Func<ZohoToken, bool> isSufficient, TokenRequestContext context, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (result, isOwn) = _singleFlight.Join(CredentialId.Of(token), () => refresher.RunAsync(token, isSufficient, context));
            var response = await Poly.WaitAsync(result, cancellationToken).ConfigureAwait(false);
            if (isOwn || isSufficient(response))
            {
                return response;
            }
        }
    }

    /// <summary>The connection as the vault has it now: somebody may have given the consent anew. A vault that fails changes nothing.</summary>
    private async Task<ZohoToken?> OfVaultAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            var vault = await context.VaultAsync(token.Vault, cancellationToken).ConfigureAwait(false);
            return await connections.LoadOrNullAsync(vault, token.Name!, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException)
        {
            return null;
        }
    }

    /// <summary>Two connections can hold the same refresh token under two names: each gets its own back.</summary>
    private static ZohoToken WithNameOf(ZohoToken requested, ZohoToken response) =>
        requested.Name == response.Name && requested.Vault == response.Vault ? response : new ZohoToken(response) { Name = requested.Name, Vault = requested.Vault };
}
