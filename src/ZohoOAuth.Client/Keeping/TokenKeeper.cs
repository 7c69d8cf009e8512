using System.Collections.Concurrent;
using ZohoOAuth.Client.Protocol;

namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// Keeps access tokens alive: one refresh for all callers of a process, one at a time across processes, and the old token
/// stays whenever the new answer is not good.
/// </summary>
internal sealed class TokenKeeper
{
    /// <summary>For the lock and the request together.</summary>
    private static readonly TimeSpan Patience = ZohoHttp.DefaultPatience + ZohoHttp.DefaultPatience;

    private readonly ConcurrentDictionary<string, Lazy<Task<ZohoToken>>> _flights = new(StringComparer.Ordinal);
    private readonly TokenEndpoint _endpoint;
    private readonly TokenRequests _requests;
    private readonly AccessTokenCache _cache;
    private readonly TimeProvider _clock;

    internal TokenKeeper(TokenEndpoint endpoint, TokenRequests requests, AccessTokenCache cache, TimeProvider clock)
    {
        _endpoint = endpoint;
        _requests = requests;
        _cache = cache;
        _clock = clock;
    }

    /// <summary>Whether no refresh is under way, and none is remembered.</summary>
    internal bool IsIdle => _flights.IsEmpty;

    /// <summary>The token with an access token that is not expired. A fresh one costs no file, no lock and no request.</summary>
    internal async Task<ZohoToken> AliveAsync(ZohoToken token, Trace trace, CancellationToken cancellation)
    {
        var known = _cache.FromMemory(token);
        switch (TokenStates.Of(known, _clock.GetUtcNow()))
        {
            case TokenState.Fresh:
                return known;
            case TokenState.Stale when !known.CanRenew:
                return known;
            case TokenState.Stale:
                return await StaleAsync(known, trace, cancellation).ConfigureAwait(false);
            default:
                return await RefreshAsync(known, unlessNewerThan: null, trace, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The token with an access token that outlives the stale margin.</summary>
    internal async Task<ZohoToken> FreshAsync(ZohoToken token, Trace trace, CancellationToken cancellation)
    {
        var known = _cache.FromMemory(token);
        return TokenStates.Of(known, _clock.GetUtcNow()) == TokenState.Fresh
            ? known
            : await RefreshAsync(known, unlessNewerThan: null, trace, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// A new access token in place of one that Zoho refused, or that the user wants replaced. Whoever has replaced it
    /// meanwhile has done the work for all.
    /// </summary>
    internal async Task<ZohoToken> ReplaceAsync(ZohoToken token, Trace trace, CancellationToken cancellation)
    {
        var answer = await RefreshAsync(token, unlessNewerThan: token.IssuedAt, trace, cancellation).ConfigureAwait(false);

        // A flight that was under way may have been content with the very token that is to be replaced.
        return SecretText.RevealOrNull(answer.AccessToken) == SecretText.RevealOrNull(token.AccessToken)
            ? await RefreshAsync(token, unlessNewerThan: token.IssuedAt, trace, cancellation).ConfigureAwait(false)
            : answer;
    }

    private async Task<ZohoToken> StaleAsync(ZohoToken token, Trace trace, CancellationToken cancellation)
    {
        try
        {
            return await RefreshAsync(token, unlessNewerThan: null, trace, cancellation).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            trace.Write($"The early refresh failed, the token is good until {token.ExpiresAt:u}: {error.Message}");
            return token;
        }
    }

    private async Task<ZohoToken> RefreshAsync(ZohoToken token, DateTimeOffset? unlessNewerThan, Trace trace, CancellationToken cancellation)
    {
        if (!token.CanRenew)
        {
            throw ZohoErrors.MissingRefreshToken($"{Subject(token)} has an access token that ended at {token.ExpiresAt:u}, and no refresh token to get another.", token.Name);
        }

        return WithNameOf(token, await Poly.WaitAsync(FlightOf(token, unlessNewerThan, trace), cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// The flight belongs to all who wait for it: one caller's Ctrl-C must not take the token from the others. It is
    /// forgotten by itself and not by those who wait, because they may all have left when it lands.
    /// </summary>
    private Task<ZohoToken> FlightOf(ZohoToken token, DateTimeOffset? unlessNewerThan, Trace trace) =>
        _flights.GetOrAdd(AccessTokenCache.CredentialOf(token), credential => new Lazy<Task<ZohoToken>>(() => Task.Run(async () =>
        {
            try
            {
                return await FlyAsync(token, unlessNewerThan, trace).ConfigureAwait(false);
            }
            finally
            {
                _flights.TryRemove(credential, out _);
            }
        }))).Value;

    private async Task<ZohoToken> FlyAsync(ZohoToken token, DateTimeOffset? unlessNewerThan, Trace trace)
    {
        using var patience = Poly.CancelAfter(Patience, _clock);
        try
        {
            using var held = await LockAsync(token, trace, patience.Token).ConfigureAwait(false);
            return await LandAsync(token, unlessNewerThan, trace, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw ZohoErrors.Create(ErrorIds.TimedOut, $"{Subject(token)} was not refreshed within {Patience.TotalSeconds:0} seconds: other processes are at it, or {token.AccountsUrl} does not answer.", target: token.Name ?? token.ClientId);
        }
    }

    private async Task<ZohoToken> LandAsync(ZohoToken token, DateTimeOffset? unlessNewerThan, Trace trace, CancellationToken cancellation)
    {
        var newest = _cache.Newest(token);
        if (IsEnough(newest, unlessNewerThan))
        {
            trace.Write($"{Subject(token)}: another process has refreshed it.");
            return newest;
        }

        var fresh = await _endpoint.RefreshAsync(_requests.ForRenewal(newest), newest, trace, cancellation).ConfigureAwait(false);
        _cache.Keep(fresh, trace);
        trace.Write($"{Subject(token)}: new access token, good until {fresh.ExpiresAt:u}.");
        return fresh;
    }

    private bool IsEnough(ZohoToken newest, DateTimeOffset? unlessNewerThan) =>
        TokenStates.Of(newest, _clock.GetUtcNow()) == TokenState.Fresh && (unlessNewerThan is null || newest.IssuedAt > unlessNewerThan);

    /// <summary>A folder that cannot be written has no lock, and no cache either: then this process stands alone.</summary>
    private async Task<IDisposable?> LockAsync(ZohoToken token, Trace trace, CancellationToken cancellation)
    {
        try
        {
            return await FileLock.AcquireAsync(_cache.LockPathOf(token), _clock, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw ZohoErrors.Create(ErrorIds.TimedOut, $"{Subject(token)}: another process has been refreshing it for too long; it holds {_cache.LockPathOf(token)}.", target: token.Name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            trace.Write($"No lock across processes: {error.Message}");
            return null;
        }
    }

    private static string Subject(ZohoToken token) => token.Name is null ? $"The token of {token.ClientId}" : $"The connection '{token.Name}'";

    /// <summary>Two connections can hold the same refresh token under two names: each gets its own back.</summary>
    private static ZohoToken WithNameOf(ZohoToken asked, ZohoToken answer) =>
        asked.Name == answer.Name && asked.Vault == answer.Vault ? answer : new ZohoToken(answer) { Name = asked.Name, Vault = asked.Vault };
}
