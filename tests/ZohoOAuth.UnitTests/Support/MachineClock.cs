using Microsoft.Extensions.Time.Testing;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>A machine's two clocks: the time of day jumps when somebody sets it, the steps only go on.</summary>
internal sealed class MachineClock() : FakeTimeProvider(TestBench.Start)
{
    internal TimeSpan Jump { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Jump;

    /// <summary>The base takes its steps from the time of day.</summary>
    public override long GetTimestamp() => base.GetTimestamp() - Jump.Ticks;
}
