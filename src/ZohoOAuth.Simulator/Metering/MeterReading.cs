using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Metering;

/// <summary>The result of counting a request.</summary>
/// <param name="Limit">The limit that the request exceeds; null when it may pass.</param>
/// <param name="CreditsLeft">The credits that are left, where credits are limited and the window was not exceeded.</param>
/// <param name="DayCredits">The credits of a day, where credits are limited.</param>
/// <param name="FreeAfter">How long until there are enough credits for the request.</param>
/// <param name="ResetAfter">How long until the first credits that were used can be used again.</param>
/// <param name="ResetsAt">The same as a time.</param>
internal readonly record struct MeterReading(
    ApiLimit? Limit,
    int? CreditsLeft = null,
    int? DayCredits = null,
    TimeSpan FreeAfter = default,
    TimeSpan ResetAfter = default,
    DateTimeOffset ResetsAt = default)
{
    public bool HasUsedHalf => CreditsLeft * 2 < DayCredits;
}

/// <summary>The limits that a request can exceed.</summary>
internal enum ApiLimit
{
    /// <summary><see cref="ApiBudget.Requests"/>.</summary>
    Window,

    /// <summary><see cref="ApiBudget.DayCredits"/>.</summary>
    Day,
}
