namespace ZohoOAuth.Client.Http;

/// <summary>
/// The time as Zoho's servers have it. The machine's clock may be wrong, and may jump; what the servers say of the time
/// corrects it, and between two answers a clock that only runs forward stands beside it. The later of the two counts: a token
/// that is renewed too early costs one request, one that is thought alive too long costs a failed call.
/// </summary>
internal sealed class ServerClock
{
    /// <summary>A Date header has whole seconds, and servers differ by some. Less than this is no error of the machine's clock.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    /// <summary>What differs by more than ten years is no time, whoever says so.</summary>
    private static readonly TimeSpan MaxSkew = TimeSpan.FromDays(3650);

    private readonly TimeProvider _clock;
    private volatile Anchor _anchor;

    internal ServerClock(TimeProvider clock)
    {
        _clock = clock;
        _anchor = new Anchor(TimeSpan.Zero, clock.GetUtcNow(), clock.GetTimestamp(), IsLearned: false);
    }

    internal DateTimeOffset Now
    {
        get
        {
            var (byWall, bySteps) = Read(_anchor);
            return byWall > bySteps ? byWall : bySteps;
        }
    }

    /// <summary>How much later it is at the servers than on this machine's clock, as it shows now.</summary>
    internal TimeSpan Skew => Now - _clock.GetUtcNow();

    /// <summary>Whether a server has told this process the time.</summary>
    internal bool IsLearned => _anchor.IsLearned;

    /// <summary>A moment to measure from.</summary>
    internal long Timestamp => _clock.GetTimestamp();

    /// <summary>The time since a moment that was measured before, whatever the machine's clock has done meanwhile.</summary>
    internal TimeSpan Since(long timestamp) => _clock.GetElapsedTime(timestamp);

    /// <summary>The server's time at a moment that was measured before.</summary>
    internal DateTimeOffset At(long timestamp) => Now - Since(timestamp);

    /// <summary>Takes what an answer says of the time, if it differs by more than the way can explain.</summary>
    /// <param name="date">The Date header; null when there was none.</param>
    /// <param name="sentAt">When the request was sent, as <see cref="Timestamp"/>.</param>
    internal void Learn(DateTimeOffset? date, long sentAt)
    {
        if (date is not { } said || !IsPossible(said - _clock.GetUtcNow()))
        {
            return;
        }

        // Both clocks have to agree: one that has jumped would be right again only as long as the other leads.
        var anchor = _anchor;
        var (byWall, bySteps) = Read(anchor);
        var latest = said + TimeSpan.FromSeconds(1) + Since(sentAt);
        _anchor = Agrees(byWall) && Agrees(bySteps) ? anchor with { IsLearned = true } : AnchorAt(said - _clock.GetUtcNow(), isLearned: true);

        bool Agrees(DateTimeOffset time) => time >= said - Tolerance && time <= latest + Tolerance;
    }

    /// <summary>Takes what another process has learned, as long as this one has learned nothing itself.</summary>
    internal void Adopt(TimeSpan skew)
    {
        if (!IsLearned && IsPossible(skew) && (skew - Skew).Duration() > Tolerance)
        {
            _anchor = AnchorAt(skew, isLearned: false);
        }
    }

    private static bool IsPossible(TimeSpan skew) => skew.Duration() < MaxSkew;

    private (DateTimeOffset ByWall, DateTimeOffset BySteps) Read(Anchor anchor) => (_clock.GetUtcNow() + anchor.Skew, anchor.At + Since(anchor.Timestamp));

    /// <summary>A skew that whole seconds explain is none.</summary>
    private Anchor AnchorAt(TimeSpan skew, bool isLearned)
    {
        var corrected = skew.Duration() <= Tolerance ? TimeSpan.Zero : skew;
        return new Anchor(corrected, _clock.GetUtcNow() + corrected, _clock.GetTimestamp(), isLearned);
    }

    private sealed record Anchor(TimeSpan Skew, DateTimeOffset At, long Timestamp, bool IsLearned);
}
