namespace ZohoOAuth.Simulator.Primitives;

/// <summary>The servers' clock: real UTC time, moved forward by tests, and running on from there.</summary>
public sealed class SimulatorClock : TimeProvider
{
    private long _offsetTicks;

    /// <summary>How far the clock runs ahead of the machine's.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    /// <summary>Moves the clock, so that a test of an hour's expiry need not wait an hour.</summary>
    /// <param name="time">How far; a negative span makes the servers' clock lag, as a skewed host's does.</param>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _offsetTicks, time.Ticks);
}
