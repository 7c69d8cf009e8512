namespace ZohoOAuth.Simulator.Settings;

/// <summary>What the API servers let through before they answer TOO_MANY_REQUESTS; unset is without limit.</summary>
public sealed class ApiBudget
{
    /// <summary>Requests in a <see cref="Window"/>.</summary>
    public int? Requests { get; set; }

    /// <summary>The span in which <see cref="Requests"/> are counted.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// API credits of 24 hours. <c>X-API-CREDITS-REMAINING</c> appears once half of them are used
    /// (https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html).
    /// </summary>
    public int? DayCredits { get; set; }
}
