using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Metering;

/// <summary>What the meter says of a request.</summary>
/// <param name="Limit">The limit that the request exceeds; null when it may pass.</param>
/// <param name="CreditsLeft">What is left of the day's credits, where they are limited and the window has let the request pass.</param>
/// <param name="DayCredits">The credits of a day, where they are limited.</param>
/// <param name="FreeAfter">When the day has room for the request again.</param>
internal readonly record struct MeterReading(ApiLimit? Limit, int? CreditsLeft = null, int? DayCredits = null, TimeSpan FreeAfter = default)
{
    public bool HasUsedHalf => CreditsLeft * 2 < DayCredits;
}

/// <summary>The limits that a request can run into.</summary>
internal enum ApiLimit
{
    /// <summary><see cref="ApiBudget.Requests"/>.</summary>
    Window,

    /// <summary><see cref="ApiBudget.DayCredits"/>.</summary>
    Day,
}
