namespace ZohoOAuth.Simulator.Settings;

/// <summary>The limits of the API servers. A request that exceeds one gets TOO_MANY_REQUESTS. Null is no limit.</summary>
public sealed class ApiBudget
{
    /// <summary>The number of requests in a <see cref="Window"/>.</summary>
    public int? Requests { get; set; }

    /// <summary>The time in which <see cref="Requests"/> are counted.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The API credits of 24 hours. The header <c>X-API-CREDITS-REMAINING</c> is sent when half of them are used
    /// (https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html).
    /// </summary>
    public int? DayCredits { get; set; }
}
