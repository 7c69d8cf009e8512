namespace ZohoOAuth.Simulator.Settings;

/// <summary>How long an API server waits before it responds, in real time: a time between the two, by chance.</summary>
/// <param name="Min">The shortest time.</param>
/// <param name="Max">The longest time.</param>
public sealed record ResponseLatency(TimeSpan Min, TimeSpan Max)
{
    /// <summary>No wait.</summary>
    public static ResponseLatency None { get; } = new(TimeSpan.Zero, TimeSpan.Zero);

    internal TimeSpan Next() => Min + ((Max - Min) * Random.Shared.NextDouble());
}
