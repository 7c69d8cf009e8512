namespace ZohoOAuth.Simulator.Primitives;

/// <summary>The servers' clock: the real UTC time plus an offset that tests can change.</summary>
public sealed class SimulatorClock : TimeProvider
{
    private long _offsetTicks;

    /// <summary>How far the clock is ahead of the machine's clock.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    /// <summary>Moves the clock, so that a test of a one-hour lifetime does not take an hour.</summary>
    /// <param name="time">How far; a negative value moves the clock back, to simulate clock skew.</param>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _offsetTicks, time.Ticks);
}
