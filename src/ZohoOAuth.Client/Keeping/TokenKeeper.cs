namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// Keeps access tokens alive. A fresh one costs nothing; a stale one is renewed by one process while all go on using it; an
/// expired one is waited for, by all callers of the process together.
/// </summary>
internal sealed class TokenKeeper
{
    private readonly Flights _flights = new();
    private readonly Renewal _renewal;
    private readonly EarlyRenewals _early;
    private readonly Connections _connections;
    private readonly AccessTokenCache _cache;
    private readonly TokenStates _states;

    internal TokenKeeper(Renewal renewal, EarlyRenewals early, Connections connections, AccessTokenCache cache, TokenStates states)
    {
        _renewal = renewal;
        _early = early;
        _connections = connections;
        _cache = cache;
        _states = states;
    }

    /// <summary>Whether no renewal is under way, and none is remembered.</summary>
    internal bool IsIdle => _flights.IsIdle;

    /// <summary>For a call that is about to be made: a token that is not expired, without waiting where one is at hand.</summary>
    internal async Task<ZohoToken> AliveAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        var known = _cache.FromMemory(token);
        if (IsFresh(known))
        {
            return known;
        }

        known = await WithKeyAsync(known, caller, cancellation).ConfigureAwait(false);
        switch (_states.Of(known))
        {
            case TokenState.Expired:
                return await WaitAsync(known, IsAlive, caller, cancellation).ConfigureAwait(false);
            case TokenState.Stale when known.IsShared && caller.HasVaults:
                return await UpdateAsync(known, caller, cancellation).ConfigureAwait(false);
            default:
                RenewBehind(known, caller.Trace);
                return known;
        }
    }

    /// <summary>For a user who asks for it: a stale token is renewed here and now, unless somebody else is at it.</summary>
    internal async Task<ZohoToken> UpdateAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        var known = _cache.FromMemory(token);
        if (IsFresh(known))
        {
            return known;
        }

        known = await WithKeyAsync(known, caller, cancellation).ConfigureAwait(false);
        return _states.Of(known) switch
        {
            TokenState.Expired => await WaitAsync(known, IsAlive, caller, cancellation).ConfigureAwait(false),
            TokenState.Stale when _early.MayTry(known) => WithNameOf(known, await LandedAsync(known, caller, cancellation).ConfigureAwait(false)),
            _ => known,
        };
    }

    /// <summary>The token with an access token that outlives the stale margin, or the best where the server gives none that does.</summary>
    internal async Task<ZohoToken> FreshAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        var known = _cache.FromMemory(token);
        if (IsFresh(known) || (_states.Of(known) == TokenState.Stale && _states.IsShortLived(known) && !_early.MayTry(known)))
        {
            return known;
        }

        known = await WithKeyAsync(known, caller, cancellation).ConfigureAwait(false);
        return _early.Rested(await WaitAsync(known, IsFresh, caller, cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// A new access token in place of one that Zoho refused, or that the user wants replaced. Whoever has replaced it
    /// meanwhile has done the work for all.
    /// </summary>
    internal async Task<ZohoToken> ReplaceAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        var refused = SecretText.RevealOrNull(token.AccessToken);
        var known = await WithKeyAsync(token, caller, cancellation).ConfigureAwait(false);
        return await WaitAsync(known, newest => IsFresh(newest) && SecretText.RevealOrNull(newest.AccessToken) != refused, caller, cancellation).ConfigureAwait(false);
    }

    /// <summary>The same for a user who wants it tried although Zoho has rejected the refresh token before.</summary>
    internal async Task<ZohoToken> InsistAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        await _renewal.ForgetRejectionAsync(token, caller.Trace).ConfigureAwait(false);
        return await ReplaceAsync(token, caller, cancellation).ConfigureAwait(false);
    }

    private bool IsAlive(ZohoToken token) => _states.Of(token) != TokenState.Expired;

    private bool IsFresh(ZohoToken token) => _states.Of(token) == TokenState.Fresh;

    private void RenewBehind(ZohoToken token, Trace trace)
    {
        if (_early.MayTry(token))
        {
            _flights.Start(CredentialOf(token), () => _early.RunAsync(token, trace));
        }
    }

    /// <summary>Somebody's flight may be one that cannot do without, and fail: whoever has a token that is good goes on with it.</summary>
    private async Task<ZohoToken> LandedAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        try
        {
            return await Poly.WaitAsync(_flights.Join(CredentialOf(token), () => _early.RunAsync(token, caller)).Landing, cancellation).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            caller.Trace.Write($"{Renewal.Subject(token)} was not refreshed, but its access token is valid until {token.ExpiresAt:u}: {error.Message}");
            return token;
        }
    }

    /// <summary>Jobs and files keep no key. Without it a process neither sees what the others have got nor tells them what it gets.</summary>
    private async Task<ZohoToken> WithKeyAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        if (token.CacheKey is not null || token.Name is null || !caller.HasVaults
            || await OfVaultAsync(token, caller, cancellation).ConfigureAwait(false) is not { } saved || CredentialOf(saved) != CredentialOf(token))
        {
            return token;
        }

        return _cache.Newest(new ZohoToken(token) { CacheKey = saved.CacheKey });
    }

    /// <summary>A flight of somebody else may have been content with the very token that is not good enough here.</summary>
    private async Task<ZohoToken> WaitAsync(ZohoToken token, Func<ZohoToken, bool> isEnough, Caller caller, CancellationToken cancellation)
    {
        if (!token.CanRenew)
        {
            throw ZohoErrors.MissingRefreshToken($"{Renewal.Subject(token)} has an access token that ended at {token.ExpiresAt:u}, and no refresh token to get another.", token.Name);
        }

        try
        {
            return WithNameOf(token, await JoinAsync(token, isEnough, caller, cancellation).ConfigureAwait(false));
        }
        catch (ZohoOAuthException error) when (error.ErrorId == ErrorIds.RefreshTokenRejected && caller.HasVaults && token.Name is not null)
        {
            if (await OfVaultAsync(token, caller, cancellation).ConfigureAwait(false) is { } newer && CredentialOf(newer) != CredentialOf(token))
            {
                caller.Trace.Write($"{Renewal.Subject(token)}: the vault has a newer refresh token.");
                return isEnough(newer) ? newer : await JoinAsync(newer, isEnough, caller, cancellation).ConfigureAwait(false);
            }

            throw;
        }
    }

    private async Task<ZohoToken> JoinAsync(ZohoToken token, Func<ZohoToken, bool> isEnough, Caller caller, CancellationToken cancellation)
    {
        while (true)
        {
            var (landing, isOwn) = _flights.Join(CredentialOf(token), () => _renewal.RunAsync(token, isEnough, caller));
            var answer = await Poly.WaitAsync(landing, cancellation).ConfigureAwait(false);
            if (isOwn || isEnough(answer))
            {
                return answer;
            }
        }
    }

    /// <summary>The connection as the vault has it now: somebody may have given the consent anew. A vault that fails changes nothing.</summary>
    private async Task<ZohoToken?> OfVaultAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        try
        {
            var vault = await caller.VaultAsync(token.Vault, cancellation).ConfigureAwait(false);
            return await _connections.LoadOrNullAsync(vault, token.Name!, cancellation).ConfigureAwait(false);
        }
        catch (ZohoOAuthException)
        {
            return null;
        }
    }

    private static string CredentialOf(ZohoToken token) => AccessTokenCache.CredentialOf(token);

    /// <summary>Two connections can hold the same refresh token under two names: each gets its own back.</summary>
    private static ZohoToken WithNameOf(ZohoToken asked, ZohoToken answer) =>
        asked.Name == answer.Name && asked.Vault == answer.Vault ? answer : new ZohoToken(answer) { Name = asked.Name, Vault = asked.Vault };
}
