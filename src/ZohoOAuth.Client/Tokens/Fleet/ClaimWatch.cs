using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Tokens.Fleet;

/// <summary>
/// Watches the claims of other machines. A claim ends at its time, and in any case when it was seen for its lifetime: the machine that wrote it may have
/// a clock that is hours ahead.
/// </summary>
internal sealed class ClaimWatch(ServerClock time, TimeSpan lifetime)
{
    private (string? Claimant, long Until) _claim;
    private long _seenSince;

    /// <summary>Whether another machine may still be requesting a token.</summary>
    internal bool IsValid(FleetToken shared)
    {
        if (shared.ClaimedBy is null || shared.ClaimedUntil <= time.Now.ToUnixTimeMilliseconds())
        {
            return false;
        }

        if (_claim != (shared.ClaimedBy, shared.ClaimedUntil))
        {
            (_claim, _seenSince) = ((shared.ClaimedBy, shared.ClaimedUntil), time.Timestamp);
        }

        return time.ElapsedSince(_seenSince) < lifetime;
    }
}
