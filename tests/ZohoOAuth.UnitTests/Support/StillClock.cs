namespace ZohoOAuth.UnitTests.Support;

/// <summary>The time of day stands still and waits are real: for work that waits for other work.</summary>
internal sealed class StillClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => TestBench.Start;
}
