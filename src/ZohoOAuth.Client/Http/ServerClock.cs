namespace ZohoOAuth.Client.Http;

/// <summary>
/// The time of Zoho's servers. The clock of the machine may be wrong and may jump. The Date header of responses corrects it, and a monotonic clock
/// measures the time between responses. The later of both clocks counts: a refresh that is too early costs one request, but an expired token that
/// seems valid costs a failed call.
/// </summary>
internal sealed class ServerClock
{
    /// <summary>The tolerance. A Date header has whole seconds, and the clocks of servers differ slightly.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    /// <summary>The maximum skew that is accepted as a time.</summary>
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
            var (byWallClock, byMonotonicClock) = Read(_anchor);
            return byWallClock > byMonotonicClock ? byWallClock : byMonotonicClock;
        }
    }

    /// <summary>The time by the clock of this machine, for a text that the user reads next to that clock.</summary>
    internal DateTimeOffset LocalNow => _clock.GetUtcNow();

    /// <summary>The difference between the server's time and the clock of this machine.</summary>
    internal TimeSpan Skew => Now - LocalNow;

    /// <summary>Whether a response has given this process the server's time.</summary>
    internal bool IsLearned => _anchor.IsLearned;

    /// <summary>The current timestamp of the monotonic clock.</summary>
    internal long Timestamp => _clock.GetTimestamp();

    /// <summary>The time since a timestamp. Changes of the system clock do not affect it.</summary>
    internal TimeSpan ElapsedSince(long timestamp) => _clock.GetElapsedTime(timestamp);

    /// <summary>The server's time at a timestamp.</summary>
    internal DateTimeOffset At(long timestamp) => Now - ElapsedSince(timestamp);

    /// <summary>Learns the server's time from a response, when it differs by more than network delays explain.</summary>
    /// <param name="date">The Date header; null when there was none.</param>
    /// <param name="sentAt">When the request was sent, as <see cref="Timestamp"/>.</param>
    internal void Learn(DateTimeOffset? date, long sentAt)
    {
        if (date is not { } reported || !IsPossible(reported - _clock.GetUtcNow()))
        {
            return;
        }

        // Both clocks must agree with the server. Now returns the later one, so a wrong clock stays unnoticed only as long as the other one is ahead.
        var anchor = _anchor;
        var (byWallClock, byMonotonicClock) = Read(anchor);
        var latest = reported + TimeSpan.FromSeconds(1) + ElapsedSince(sentAt);
        _anchor = Agrees(byWallClock) && Agrees(byMonotonicClock) ? anchor with { IsLearned = true } : AnchorAt(reported - _clock.GetUtcNow(), isLearned: true);

        bool Agrees(DateTimeOffset time) => time >= reported - Tolerance && time <= latest + Tolerance;
    }

    /// <summary>Adopts the skew that another process learned, unless this process has learned one itself.</summary>
    internal void Adopt(TimeSpan skew)
    {
        if (!IsLearned && IsPossible(skew) && (skew - Skew).Duration() > Tolerance)
        {
            _anchor = AnchorAt(skew, isLearned: false);
        }
    }

    private static bool IsPossible(TimeSpan skew) => skew.Duration() < MaxSkew;

    private (DateTimeOffset ByWall, DateTimeOffset BySteps) Read(Anchor anchor) =>
        (_clock.GetUtcNow() + anchor.Skew, anchor.At + ElapsedSince(anchor.Timestamp));

    /// <summary>A new anchor. A skew within the tolerance counts as zero.</summary>
    private Anchor AnchorAt(TimeSpan skew, bool isLearned)
    {
        var corrected = skew.Duration() <= Tolerance ? TimeSpan.Zero : skew;
        return new Anchor(corrected, _clock.GetUtcNow() + corrected, _clock.GetTimestamp(), isLearned);
    }

    private sealed record Anchor(TimeSpan Skew, DateTimeOffset At, long Timestamp, bool IsLearned);
}
