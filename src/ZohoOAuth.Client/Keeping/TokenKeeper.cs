using System.Collections.Concurrent;

namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// Keeps access tokens alive. A fresh one costs nothing; a stale one is renewed by one process while all go on using it; an
/// expired one is waited for, by all callers of the process together.
/// </summary>
internal sealed class TokenKeeper
{
    /// <summary>After an early renewal that did not succeed, how long nobody in this process tries again.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _rests = new(StringComparer.Ordinal);
    private readonly Flights _flights = new();
    private readonly Renewal _renewal;
    private readonly Connections _connections;
    private readonly AccessTokenCache _cache;
    private readonly TokenStates _states;
    private readonly ServerClock _clock;

    internal TokenKeeper(Renewal renewal, Connections connections, AccessTokenCache cache, TokenStates states, ServerClock clock)
    {
        _renewal = renewal;
        _connections = connections;
        _cache = cache;
        _states = states;
        _clock = clock;
    }

    /// <summary>Whether no renewal is under way, and none is remembered.</summary>
    internal bool IsIdle => _flights.IsIdle;

    /// <summary>For a call that is about to be made: a token that is not expired, without waiting where one is at hand.</summary>
    internal async Task<ZohoToken> AliveAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        var known = _cache.FromMemory(token);
        switch (_states.Of(known))
        {
            case TokenState.Fresh:
                return known;
            case TokenState.Stale when known.IsShared && caller.HasVaults:
                return await UpdateAsync(known, caller, cancellation).ConfigureAwait(false);
            case TokenState.Stale:
                RenewBehind(known, caller.Trace);
                return known;
            default:
                return await WaitAsync(known, IsAlive, caller, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>For a user who asks for it: a stale token is renewed here and now, unless somebody else is at it.</summary>
    internal async Task<ZohoToken> UpdateAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        var known = _cache.FromMemory(token);
        if (_states.Of(known) != TokenState.Stale)
        {
            return await AliveAsync(known, caller, cancellation).ConfigureAwait(false);
        }

        return MayTry(known)
            ? WithNameOf(known, await Poly.WaitAsync(_flights.Join(CredentialOf(known), () => EarlyAsync(known, caller)).Landing, cancellation).ConfigureAwait(false))
            : known;
    }

    /// <summary>The token with an access token that outlives the stale margin.</summary>
    internal async Task<ZohoToken> FreshAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        var known = _cache.FromMemory(token);
        return IsFresh(known) ? known : await WaitAsync(known, IsFresh, caller, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// A new access token in place of one that Zoho refused, or that the user wants replaced. Whoever has replaced it
    /// meanwhile has done the work for all.
    /// </summary>
    internal Task<ZohoToken> ReplaceAsync(ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        var refused = SecretText.RevealOrNull(token.AccessToken);
        return WaitAsync(token, newest => IsFresh(newest) && SecretText.RevealOrNull(newest.AccessToken) != refused, caller, cancellation);
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
        if (MayTry(token))
        {
            _flights.Start(CredentialOf(token), () => EarlyAsync(token, trace));
        }
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

    /// <summary>A token that is still good is at hand: that it could not be renewed yet is worth a line, not an error.</summary>
    private async Task<ZohoToken> EarlyAsync(ZohoToken token, Caller caller)
    {
        try
        {
            if (await _renewal.TryRunAsync(token, IsFresh, caller).ConfigureAwait(false) is { } renewed)
            {
                return renewed;
            }

            caller.Trace.Write($"{Renewal.Subject(token)}: another process is renewing it.");
        }
        catch (ZohoOAuthException error)
        {
            caller.Trace.Write($"The early refresh failed, the token is good until {token.ExpiresAt:u}: {error.Message}");
        }

        _rests[CredentialOf(token)] = _clock.Now + Rest;
        return token;
    }

    private bool MayTry(ZohoToken token) =>
        token.CanRenew && (!_rests.TryGetValue(CredentialOf(token), out var until) || until <= _clock.Now);

    private static string CredentialOf(ZohoToken token) => AccessTokenCache.CredentialOf(token);

    /// <summary>Two connections can hold the same refresh token under two names: each gets its own back.</summary>
    private static ZohoToken WithNameOf(ZohoToken asked, ZohoToken answer) =>
        asked.Name == answer.Name && asked.Vault == answer.Vault ? answer : new ZohoToken(answer) { Name = asked.Name, Vault = asked.Vault };
}
