using System.Collections.Concurrent;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// Refreshes tokens before they expire. A failure is traced and is not an error. After a failure this process waits before it tries again.
/// </summary>
internal sealed class ProactiveRefresh(TokenRefresher refresher, TokenStates states, ServerClock clock)
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(30);

    /// <summary>For each credential the timestamp from which refreshes are paused, on the monotonic clock.</summary>
    private readonly ConcurrentDictionary<CredentialId, long> _pausedSince = new();

    internal bool MayTry(ZohoToken token) =>
        token.CanRefresh && (!_pausedSince.TryGetValue(CredentialId.Of(token), out var since) || clock.ElapsedSince(since) >= RetryInterval);

    /// <summary>The refreshed token; the given one when it was not refreshed.</summary>
    internal async Task<ZohoToken> RunAsync(ZohoToken token, TokenRequestContext context)
    {
        ZohoToken? refreshed = null;
        try
        {
            refreshed = await refresher.TryRunAsync(token, newest => IsSufficient(newest, token), context).ConfigureAwait(false);
            if (refreshed is null)
            {
                context.Trace.Write($"{TokenDisplayName.Of(token)}: another process is refreshing it.");
            }
        }
        catch (ZohoOAuthException error)
        {
            context.Trace.Write($"The early refresh failed, but the access token is valid until {LocalTime.Of(token.ExpiresAt)}: {error.Message}");
        }

        return PauseIfNotFresh(refreshed ?? token);
    }

    /// <summary>
    /// Whether a token is good enough. A token that another process refreshed is sufficient, even if it is stale: another request would not return
    /// one that lives longer.
    /// </summary>
    private bool IsSufficient(ZohoToken newest, ZohoToken token) => states.Of(newest) switch
    {
        TokenState.Fresh => true,
        TokenState.Stale => newest.Generation > token.Generation,
        _ => false,
    };

    /// <summary>Pauses further refreshes of a token that is still not fresh after a refresh.</summary>
    internal ZohoToken PauseIfNotFresh(ZohoToken token)
    {
        if (states.Of(token) != TokenState.Fresh)
        {
            _pausedSince[CredentialId.Of(token)] = clock.Timestamp;
        }

        return token;
    }
}
