using ZohoOAuth.Client.Protocol;

namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// One renewal of one credential, alone among all processes of the user: take the lock, look again, ask Zoho once, and keep
/// the answer for everybody. An answer that is not good replaces nothing.
/// </summary>
internal sealed class Renewal
{
    /// <summary>For the lock and the request together.</summary>
    private static readonly TimeSpan Patience = ZohoHttp.DefaultPatience + ZohoHttp.DefaultPatience;

    private readonly TokenEndpoint _endpoint;
    private readonly TokenRequests _requests;
    private readonly AccessTokenCache _cache;
    private readonly Ledger _ledger;
    private readonly SharedRenewal _shared;
    private readonly TimeProvider _clock;

    internal Renewal(TokenEndpoint endpoint, TokenRequests requests, AccessTokenCache cache, Ledger ledger, SharedRenewal shared, TimeProvider clock)
    {
        _endpoint = endpoint;
        _requests = requests;
        _cache = cache;
        _ledger = ledger;
        _shared = shared;
        _clock = clock;
    }

    /// <summary>Waits for the lock, and returns a token that is enough: another process's, or a new one.</summary>
    internal async Task<ZohoToken> RunAsync(ZohoToken token, Func<ZohoToken, bool> isEnough, Caller caller)
    {
        using var patience = Poly.CancelAfter(Patience, _clock);
        try
        {
            using var held = await LockAsync(token, caller.Trace, patience.Token).ConfigureAwait(false);
            return await LookAndAskAsync(token, isEnough, caller, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw ZohoErrors.Create(ErrorIds.TimedOut, $"{Subject(token)} was not refreshed within {Patience.TotalSeconds:0} seconds: other processes are at it, or {token.AccountsUrl} does not answer.", target: token.Name ?? token.ClientId);
        }
    }

    /// <summary>The same without waiting; null when another process has the lock.</summary>
    internal async Task<ZohoToken?> TryRunAsync(ZohoToken token, Func<ZohoToken, bool> isEnough, Caller caller)
    {
        using var held = TryLock(token, caller.Trace, out var isHeldByAnother);
        if (isHeldByAnother)
        {
            return null;
        }

        using var patience = Poly.CancelAfter(Patience, _clock);
        return await LookAndAskAsync(token, isEnough, caller, patience.Token).ConfigureAwait(false);
    }

    internal Task ForgetRejectionAsync(ZohoToken token, Trace trace) => _ledger.ReviveAsync(token, trace);

    internal static string Subject(ZohoToken token) => token.Name is null ? $"The token of {token.ClientId}" : $"The connection '{token.Name}'";

    private async Task<ZohoToken> LookAndAskAsync(ZohoToken token, Func<ZohoToken, bool> isEnough, Caller caller, CancellationToken cancellation)
    {
        var newest = _cache.Newest(token);
        if (isEnough(newest))
        {
            caller.Trace.Write($"{Subject(token)}: another process refreshed it.");
            return newest;
        }

        return newest.IsShared && caller.HasVaults
            ? await _shared.RunAsync(newest, isEnough, known => AskAsync(known, caller.Trace, cancellation), caller, cancellation).ConfigureAwait(false)
            : await AskAndKeepAsync(newest, caller.Trace, cancellation).ConfigureAwait(false);
    }

    private async Task<ZohoToken> AskAndKeepAsync(ZohoToken token, Trace trace, CancellationToken cancellation)
    {
        var fresh = await AskAsync(token, trace, cancellation).ConfigureAwait(false);
        _cache.Keep(fresh, trace);
        return fresh;
    }

    private async Task<ZohoToken> AskAsync(ZohoToken token, Trace trace, CancellationToken cancellation)
    {
        var request = _requests.ForRenewal(token);
        var entry = await _ledger.BeginRequestAsync(token, trace).ConfigureAwait(false);
        try
        {
            var fresh = await _endpoint.RefreshAsync(request, token, trace, cancellation).ConfigureAwait(false);
            await _ledger.EndRequestAsync(fresh, entry, trace).ConfigureAwait(false);
            trace.Write($"{Subject(token)}: new access token, valid until {fresh.ExpiresAt:u}.");
            return new ZohoToken(fresh) { Generation = token.Generation + 1 };
        }
        catch (ZohoOAuthException error)
        {
            var fate = error.ErrorId == ErrorIds.RefreshTokenRejected ? _ledger.FateOf(token) : null;
            await _ledger.FailRequestAsync(token, entry, error, trace).ConfigureAwait(false);
            throw ZohoErrors.WithFate(error, fate);
        }
    }

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
            trace.Write($"Refreshing without a lock, because the lock file cannot be used: {error.Message}");
            return null;
        }
    }

    private FileStream? TryLock(ZohoToken token, Trace trace, out bool isHeldByAnother)
    {
        isHeldByAnother = false;
        try
        {
            var held = FileLock.TryAcquire(_cache.LockPathOf(token));
            isHeldByAnother = held is null;
            return held;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            trace.Write($"Refreshing without a lock, because the lock file cannot be used: {error.Message}");
            return null;
        }
    }
}
