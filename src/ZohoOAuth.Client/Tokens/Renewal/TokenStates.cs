using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>Tells how good an access token still is, and where the states begin.</summary>
internal sealed class TokenStates(ServerClock clock, TimeSpan jitter)
{
    /// <summary>Also what Get-ZohoAccessToken promises: good for at least this long.</summary>
    internal static readonly TimeSpan StaleMargin = TimeSpan.FromMinutes(5);

    /// <summary>A request that is under way when the token dies fails: the margin is longer than a request.</summary>
    internal static readonly TimeSpan ExpiredMargin = TimeSpan.FromSeconds(30);

    /// <summary>Processes begin to renew at different moments, so that they do not all come at once.</summary>
    internal static readonly TimeSpan MaxJitter = TimeSpan.FromSeconds(60);

    /// <summary>How much wider than the processes of one machine the machines of a fleet are spread.</summary>
    private const int FleetSpread = 15;

    /// <summary>Machines' clocks differ by less. What was issued later than that was issued by a clock that was wrong.</summary>
    private static readonly TimeSpan MaxClockLead = TimeSpan.FromMinutes(1);

    internal TokenState Of(ZohoToken token)
    {
        if (token.AccessToken is null || IsOfWrongClock(token))
        {
            return TokenState.Expired;
        }

        var left = Left(token);
        return left <= ExpiredMargin ? TokenState.Expired : left <= StaleMarginOf(token) ? TokenState.Stale : TokenState.Fresh;
    }

    /// <summary>Whether the server gives tokens so short a life that another one would not be fresh either.</summary>
    internal bool IsShortLived(ZohoToken token) => token.ExpiresAt - token.IssuedAt <= StaleMarginOf(token);

    /// <summary>By the time of day, and by the steps since it was asked for: a clock that is set back brings no dead token to life.</summary>
    private TimeSpan Left(ZohoToken token)
    {
        var byTime = token.ExpiresAt - clock.Now;
        return token.AskedAt is { } askedAt && token.ExpiresAt - token.IssuedAt - clock.Since(askedAt) is var bySteps && bySteps < byTime ? bySteps : byTime;
    }

    /// <summary>How long such a token lives nobody here can tell. Where there is no way to another, it is worth a try.</summary>
    private bool IsOfWrongClock(ZohoToken token) => token.AskedAt is null && token.CanRenew && token.IssuedAt > clock.Now + MaxClockLead;

    /// <summary>A fleet spreads its machines over a quarter of an hour, so that as a rule the first has done it before the second comes.</summary>
    private TimeSpan StaleMarginOf(ZohoToken token) => StaleMargin + (token.IsShared ? TimeSpan.FromTicks(jitter.Ticks * FleetSpread) : jitter);
}
