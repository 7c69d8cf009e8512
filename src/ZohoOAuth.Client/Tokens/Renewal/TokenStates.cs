using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>Determines the state of an access token.</summary>
internal sealed class TokenStates(ServerClock clock, TimeSpan jitter)
{
    /// <summary>
    /// The margin before expiry in which a token is stale. Get-ZohoAccessToken returns tokens that are valid for at least this long.
    /// </summary>
    internal static readonly TimeSpan StaleMargin = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The margin before expiry in which a token is not used any more. It is longer than a request, because a request fails when its token expires
    /// before the response.
    /// </summary>
    internal static readonly TimeSpan ExpiredMargin = TimeSpan.FromSeconds(30);

    /// <summary>Random jitter, so that processes do not all refresh at the same moment.</summary>
    internal static readonly TimeSpan MaxJitter = TimeSpan.FromSeconds(60);

    /// <summary>The factor by which the jitter is larger for the machines of a fleet.</summary>
    private const int FleetSpread = 15;

    /// <summary>
    /// The maximum difference between the clocks of machines. A token with a later issue time came from a machine with a wrong clock.
    /// </summary>
    private static readonly TimeSpan MaxClockLead = TimeSpan.FromMinutes(1);

    internal TokenState Of(ZohoToken token)
    {
        if (token.AccessToken is null || HasImplausibleIssueTime(token))
        {
            return TokenState.Expired;
        }

        var left = RemainingTime(token);
        return left <= ExpiredMargin ? TokenState.Expired : left <= StaleMarginOf(token) ? TokenState.Stale : TokenState.Fresh;
    }

    /// <summary>Whether the lifetime of the token is so short that a new one would be stale at once.</summary>
    internal bool IsShortLived(ZohoToken token) => token.ExpiresAt - token.IssuedAt <= StaleMarginOf(token);

    /// <summary>
    /// The remaining lifetime: the smaller of the value by wall clock and by monotonic clock. A clock that is set back must not make an expired token
    /// valid.
    /// </summary>
    private TimeSpan RemainingTime(ZohoToken token)
    {
        var byWallClock = token.ExpiresAt - clock.Now;
        return token.RequestTimestamp is { } requestTimestamp
            && token.ExpiresAt - token.IssuedAt - clock.ElapsedSince(requestTimestamp) is var byMonotonicClock
            && byMonotonicClock < byWallClock
            ? byMonotonicClock
            : byWallClock;
    }

    /// <summary>Whether a wrong clock issued the token, so that its lifetime is unknown. A token that cannot be refreshed is used anyway.</summary>
    private bool HasImplausibleIssueTime(ZohoToken token) => token.RequestTimestamp is null && token.CanRefresh && token.IssuedAt > clock.Now + MaxClockLead;

    /// <summary>
    /// The stale margin with jitter. The machines of a fleet are spread over 15 minutes, so usually the first one has refreshed the token before the
    /// second one starts.
    /// </summary>
    private TimeSpan StaleMarginOf(ZohoToken token) => StaleMargin + (token.IsShared ? TimeSpan.FromTicks(jitter.Ticks * FleetSpread) : jitter);
}
