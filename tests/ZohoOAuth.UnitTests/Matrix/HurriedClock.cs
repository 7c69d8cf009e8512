namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>A clock on which each pause is over at once, and which says how long the pauses were.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private long _elapsed;

    internal TimeSpan Elapsed => new(Interlocked.Read(ref _elapsed));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _elapsed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Add(ref _elapsed, Math.Max(dueTime.Ticks, 0));
        return System.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero, period);
    }
}
