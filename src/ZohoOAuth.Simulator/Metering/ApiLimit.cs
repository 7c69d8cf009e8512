using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Metering;

/// <summary>The limits that a request can run into.</summary>
internal enum ApiLimit
{
    /// <summary><see cref="ApiBudget.Requests"/>.</summary>
    Window,

    /// <summary><see cref="ApiBudget.DayCredits"/>.</summary>
    Day,
}
