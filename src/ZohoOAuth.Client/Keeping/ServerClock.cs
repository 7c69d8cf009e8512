namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// The time as Zoho's servers have it. The machine's clock may be wrong, and may jump; what the servers say of the time
/// corrects it, and between two answers a clock that only runs forward stands beside it. The later of the two counts: a token
/// that is renewed too early costs one request, one that is thought alive too long costs a failed call.
/// </summary>
internal sealed class ServerClock
{
    /// <summary>A Date header has whole seconds, and servers differ by some. Less than this is no error of the machine's clock.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

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
            var anchor = _anchor;
            var byWall = _clock.GetUtcNow() + anchor.Skew;
            var bySteps = anchor.At + _clock.GetElapsedTime(anchor.Timestamp);
            return byWall > bySteps ? byWall : bySteps;
        }
    }

    /// <summary>How much later it is at the servers than on this machine's clock.</summary>
    internal TimeSpan Skew => _anchor.Skew;

    /// <summary>A moment to measure from.</summary>
    internal long Timestamp => _clock.GetTimestamp();

    /// <summary>The server's time at a moment that was measured before.</summary>
    internal DateTimeOffset At(long timestamp) => Now - _clock.GetElapsedTime(timestamp);

    /// <summary>Takes what an answer says of the time, if it differs by more than the way can explain.</summary>
    /// <param name="date">The Date header; null when there was none.</param>
    /// <param name="sentAt">When the request was sent, as <see cref="Timestamp"/>.</param>
    internal void Learn(DateTimeOffset? date, long sentAt)
    {
        if (date is not { } said)
        {
            return;
        }

        var now = Now;
        var latest = said + TimeSpan.FromSeconds(1) + _clock.GetElapsedTime(sentAt);
        if (now < said - Tolerance || now > latest + Tolerance)
        {
            _anchor = new Anchor(said - _clock.GetUtcNow(), said, _clock.GetTimestamp(), IsLearned: true);
        }
    }

    /// <summary>Takes what another process has learned, as long as this one has learned nothing itself.</summary>
    internal void Suggest(TimeSpan skew)
    {
        var anchor = _anchor;
        if (!anchor.IsLearned && (skew - anchor.Skew).Duration() > Tolerance)
        {
            _anchor = new Anchor(skew, _clock.GetUtcNow() + skew, _clock.GetTimestamp(), IsLearned: false);
        }
    }

    private sealed record Anchor(TimeSpan Skew, DateTimeOffset At, long Timestamp, bool IsLearned);
}
