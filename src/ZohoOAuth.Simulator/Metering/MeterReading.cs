namespace ZohoOAuth.Simulator.Metering;

/// <summary>What the meter says of a request.</summary>
/// <param name="Limit">The limit that it ran into; none when it may pass.</param>
/// <param name="CreditsLeft">What is left of the day's credits, where they are limited and the window has let it pass.</param>
/// <param name="FreeAfter">When the day has room for it again.</param>
internal readonly record struct MeterReading(ApiLimit? Limit, int? CreditsLeft = null, TimeSpan FreeAfter = default);
