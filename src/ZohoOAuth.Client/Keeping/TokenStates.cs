namespace ZohoOAuth.Client.Keeping;

/// <summary>Tells how good an access token still is, and where the states begin.</summary>
internal sealed class TokenStates
{
    /// <summary>Also what Get-ZohoAccessToken promises: good for at least this long.</summary>
    internal static readonly TimeSpan StaleMargin = TimeSpan.FromMinutes(5);

    /// <summary>A request that is under way when the token dies fails: the margin is longer than a request.</summary>
    internal static readonly TimeSpan ExpiredMargin = TimeSpan.FromSeconds(30);

    /// <summary>Processes begin to renew at different moments, so that they do not all come at once.</summary>
    internal static readonly TimeSpan MostJitter = TimeSpan.FromSeconds(60);

    /// <summary>How much wider than the processes of one machine the machines of a fleet are spread.</summary>
    private const int FleetSpread = 15;

    private readonly ServerClock _clock;
    private readonly TimeSpan _jitter;

    internal TokenStates(ServerClock clock, TimeSpan jitter)
    {
        _clock = clock;
        _jitter = jitter;
    }

    internal TokenState Of(ZohoToken token)
    {
        var left = token.ExpiresAt - _clock.Now;
        if (token.AccessToken is null || left <= ExpiredMargin)
        {
            return TokenState.Expired;
        }

        // A fleet spreads its machines over a quarter of an hour, so that as a rule the first has done it before the second comes.
        var jitter = token.IsShared ? TimeSpan.FromTicks(_jitter.Ticks * FleetSpread) : _jitter;
        return left <= StaleMargin + jitter ? TokenState.Stale : TokenState.Fresh;
    }
}
