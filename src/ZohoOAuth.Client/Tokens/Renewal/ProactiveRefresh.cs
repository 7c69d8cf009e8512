using System.Collections.Concurrent;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// Renewals of tokens that are still good: one that does not succeed is worth a line and no error, and then nobody in this
/// process tries again for a while.
/// </summary>
internal sealed class ProactiveRefresh(TokenRefresher refresher, TokenStates states, ServerClock clock)
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(30);

    /// <summary>Since when a credential is left alone, on the clock that only runs forward.</summary>
    private readonly ConcurrentDictionary<string, long> _pausedSince = new(StringComparer.Ordinal);

    internal bool MayTry(ZohoToken token) =>
        token.CanRenew && (!_pausedSince.TryGetValue(CredentialId.Of(token), out var since) || clock.Since(since) >= RetryInterval);

    /// <summary>A new token, or the one that is at hand.</summary>
    internal async Task<ZohoToken> RunAsync(ZohoToken token, TokenRequestContext context)
    {
        ZohoToken? renewed = null;
        try
        {
            renewed = await refresher.TryRunAsync(token, newest => IsSufficient(newest, token), context).ConfigureAwait(false);
            if (renewed is null)
            {
                context.Trace.Write($"{TokenSubject.Of(token)}: another process is refreshing it.");
            }
        }
        catch (ZohoOAuthException error)
        {
            context.Trace.Write($"The early refresh failed, but the access token is valid until {token.ExpiresAt:u}: {error.Message}");
        }

        return PauseIfNotFresh(renewed ?? token);
    }

    /// <summary>What another process has got meanwhile is enough, however short it lives: asking again brings none that lives longer.</summary>
    private bool IsSufficient(ZohoToken newest, ZohoToken token) => states.Of(newest) switch
    {
        TokenState.Fresh => true,
        TokenState.Stale => newest.Generation > token.Generation,
        _ => false,
    };

    /// <summary>Not even a renewal has brought a fresh one: it is left alone for a while.</summary>
    internal ZohoToken PauseIfNotFresh(ZohoToken token)
    {
        if (states.Of(token) != TokenState.Fresh)
        {
            _pausedSince[CredentialId.Of(token)] = clock.Timestamp;
        }

        return token;
    }
}
