using System.Collections.Concurrent;

namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// Renewals of tokens that are still good: one that does not succeed is worth a line and no error, and then nobody in this
/// process tries again for a while.
/// </summary>
internal sealed class EarlyRenewals
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>Since when a credential is left alone, on the clock that only runs forward.</summary>
    private readonly ConcurrentDictionary<string, long> _rests = new(StringComparer.Ordinal);
    private readonly Renewal _renewal;
    private readonly TokenStates _states;
    private readonly ServerClock _clock;

    internal EarlyRenewals(Renewal renewal, TokenStates states, ServerClock clock)
    {
        _renewal = renewal;
        _states = states;
        _clock = clock;
    }

    internal bool MayTry(ZohoToken token) =>
        token.CanRenew && (!_rests.TryGetValue(AccessTokenCache.CredentialOf(token), out var since) || _clock.Since(since) >= Rest);

    /// <summary>A new token, or the one that is at hand.</summary>
    internal async Task<ZohoToken> RunAsync(ZohoToken token, Caller caller)
    {
        ZohoToken? renewed = null;
        try
        {
            renewed = await _renewal.TryRunAsync(token, newest => IsEnough(newest, token), caller).ConfigureAwait(false);
            if (renewed is null)
            {
                caller.Trace.Write($"{Renewal.Subject(token)}: another process is refreshing it.");
            }
        }
        catch (ZohoOAuthException error)
        {
            caller.Trace.Write($"The early refresh failed, but the access token is valid until {token.ExpiresAt:u}: {error.Message}");
        }

        return Rested(renewed ?? token);
    }

    /// <summary>What another process has got meanwhile is enough, however short it lives: asking again brings none that lives longer.</summary>
    private bool IsEnough(ZohoToken newest, ZohoToken token) => _states.Of(newest) switch
    {
        TokenState.Fresh => true,
        TokenState.Stale => newest.Generation > token.Generation,
        _ => false,
    };

    /// <summary>Not even a renewal has brought a fresh one: it is left alone for a while.</summary>
    internal ZohoToken Rested(ZohoToken token)
    {
        if (_states.Of(token) != TokenState.Fresh)
        {
            _rests[AccessTokenCache.CredentialOf(token)] = _clock.Timestamp;
        }

        return token;
    }
}
