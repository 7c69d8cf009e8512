using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Cache;
using ZohoOAuth.Client.Tokens.Fleet;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// Refreshes one credential, with one request among all processes of the user: take the lock, read the cache again, send one request, and store the
/// result. A failed response replaces nothing.
/// </summary>
internal sealed class TokenRefresher(
    TokenEndpoint endpoint,
    TokenRequests requests,
    HostEnvironments environments,
    AccessTokenCache cache,
    RotatedTokens rotated,
    Ledger ledger,
    FleetRefresher shared,
    TimeProvider clock)
{
    private const string RetryAction = "Run the command again. If it fails again, check the connection with Test-ZohoConnection.";

    /// <summary>The timeout for the lock and the request together.</summary>
    private static readonly TimeSpan Timeout = ZohoHttp.DefaultTimeout + ZohoHttp.DefaultTimeout;

    private readonly FleetRefresher _fleet = shared;

    /// <summary>Waits for the lock. Returns a sufficient token: one that another process got, or a new one.</summary>
    internal async Task<ZohoToken> RunAsync(ZohoToken token, Func<ZohoToken, bool> isSufficient, TokenRequestContext context)
    {
        using var timeout = Poly.CancelAfter(Timeout, clock);
        try
        {
            using var held = await LockAsync(token, context.Trace, timeout.Token).ConfigureAwait(false);
            return await RefreshIfNeededAsync(token, isSufficient, context, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw NotInTime(token);
        }
    }

    /// <summary>The same without waiting for the lock; null when another process has it.</summary>
    internal async Task<ZohoToken?> TryRunAsync(ZohoToken token, Func<ZohoToken, bool> isSufficient, TokenRequestContext context)
    {
        using var held = TryLock(token, context.Trace, out var isHeldByAnother);
        if (isHeldByAnother)
        {
            return null;
        }

        using var timeout = Poly.CancelAfter(Timeout, clock);
        try
        {
            return await RefreshIfNeededAsync(token, isSufficient, context, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw NotInTime(token);
        }
    }

    /// <summary>Saves a new refresh token that a refresh in the background could not save.</summary>
    internal Task SavePendingAsync(ZohoToken token, TokenRequestContext context) =>
        context.HasVaults && rotated.IsPending(token) ? SaveRotatedAsync(token, context) : Task.CompletedTask;

    private async Task SaveRotatedAsync(ZohoToken token, TokenRequestContext context)
    {
        using var timeout = Poly.CancelAfter(Timeout, clock);
        try
        {
            using var held = await LockAsync(token, context.Trace, timeout.Token).ConfigureAwait(false);
            await rotated.SaveAsync(cache.GetNewest(token), context, timeout.Token).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            context.Trace.Write($"{TokenDisplayName.Of(token)}: the new refresh token is not in the vault yet. {error.Message}");
        }
    }

    private static ZohoOAuthException NotInTime(ZohoToken token) => ZohoErrors.Create(
        ErrorIds.TimedOut,
        $"{TokenDisplayName.Of(token)} was not refreshed within {Timeout.TotalSeconds:0} seconds.",
        RetryAction,
        target: token.Name ?? token.ClientId,
        cause: $"Other processes are refreshing it, or {token.AccountsUrl} does not answer.");

    internal Task ForgetRejectionAsync(ZohoToken token, Trace trace) => ledger.ForgetRejectionAsync(token, trace);

    private async Task<ZohoToken> RefreshIfNeededAsync(
        ZohoToken token, Func<ZohoToken, bool> isSufficient, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var newest = cache.GetNewest(token);
        if (isSufficient(newest))
        {
            context.Trace.Write($"{TokenDisplayName.Of(token)}: another process refreshed it. Using its access token.");
            return newest;
        }

        return newest.IsShared && context.HasVaults
            ? await _fleet.RunAsync(newest, isSufficient, RequestSharedAsync, context, cancellationToken).ConfigureAwait(false)
            : await RequestAsync(newest, token, context, cancellationToken).ConfigureAwait(false);

        // Another machine may have replaced the refresh token, and the vault has the new one.
        async Task<ZohoToken> RequestSharedAsync(ZohoToken known)
        {
            var current = await RotatedTokens.WithSavedAsync(known, context, cancellationToken).ConfigureAwait(false);
            return await RequestAsync(current, token, context, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Requests an access token. After a rejection, other refresh tokens of the same connection are tried.</summary>
    private async Task<ZohoToken> RequestAsync(ZohoToken token, ZohoToken given, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await RequestOnceAsync(token, context, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error) when (error.ErrorId == ErrorIds.RefreshTokenRejected)
        {
            foreach (var other in await RotatedTokens.AlternativesAsync(token, given, context, cancellationToken).ConfigureAwait(false))
            {
                context.Trace.Write($"{TokenDisplayName.Of(token)}: trying another refresh token of the connection.");
                if (await TryRequestAsync(other, context, cancellationToken).ConfigureAwait(false) is { } fresh)
                {
                    return fresh;
                }
            }

            throw;
        }
    }

    private async Task<ZohoToken?> TryRequestAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await RequestOnceAsync(token, context, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error) when (error.ErrorId == ErrorIds.RefreshTokenRejected)
        {
            return null;
        }
    }

    private async Task<ZohoToken> RequestOnceAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var trace = context.Trace;
        var request = requests.ForRefresh(token);
        var entry = await ledger.BeginRequestAsync(token, trace).ConfigureAwait(false);
        try
        {
            var answered = await endpoint.RefreshAsync(request, token, trace, cancellationToken).ConfigureAwait(false);
            var fresh = RotatedTokens.Successor(token, answered);
            await ledger.EndRequestAsync(fresh, entry, trace).ConfigureAwait(false);
            environments.RequireRequested(fresh);
            await rotated.KeepAsync(fresh, context, cancellationToken).ConfigureAwait(false);
            trace.Write($"{TokenDisplayName.Of(token)}: new access token, valid until {LocalTime.Of(fresh.ExpiresAt)}.");
            return fresh;
        }
        catch (ZohoOAuthException error)
        {
            if (error.Token is { } refused)
            {
                await rotated.KeepRefreshTokenAsync(token, refused, context, cancellationToken).ConfigureAwait(false);
            }

            var endReason = error.ErrorId == ErrorIds.RefreshTokenRejected ? ledger.EndReasonOf(token) : null;
            await ledger.FailRequestAsync(token, entry, error, trace).ConfigureAwait(false);
            throw ZohoErrors.WithEndReason(error, endReason);
        }
    }

    /// <summary>Takes the lock; null when the folder is not writable. There is no shared cache in that case, so the lock is not needed.</summary>
    private async Task<IDisposable?> LockAsync(ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        try
        {
            var held = await FileLock.AcquireAsync(cache.LockPathOf(token), clock, cancellationToken).ConfigureAwait(false);
            LockEffect.WarnOnce(cache.LockPathOf(token), trace);
            return held;
        }
        catch (OperationCanceledException)
        {
            throw ZohoErrors.Create(
                ErrorIds.TimedOut,
                $"{TokenDisplayName.Of(token)} was not refreshed.",
                RetryAction,
                target: token.Name,
                cause: $"Another process has been refreshing it for too long: it holds {cache.LockPathOf(token)}.");
        }
        catch (Exception error) when (FileFailure.Is(error))
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
            var held = FileLock.TryAcquire(cache.LockPathOf(token));
            isHeldByAnother = held is null;
            return held;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            trace.Write($"Refreshing without a lock, because the lock file cannot be used: {error.Message}");
            return null;
        }
    }
}
