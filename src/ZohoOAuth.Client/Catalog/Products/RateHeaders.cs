namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// Headers in which products tell of their limits. Most tell nothing.
/// Sources: https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html, https://desk.zoho.com/DeskAPIDocument
/// </summary>
internal static class RateHeaders
{
    /// <summary>Seconds, or a date.</summary>
    internal const string RetryAfter = "Retry-After";

    /// <summary>Unix milliseconds.</summary>
    internal const string Reset = "X-RATELIMIT-RESET";

    /// <summary>How many calls are left, by whichever name a product has for it.</summary>
    internal static readonly string[] CreditsLeft = ["X-API-CREDITS-REMAINING", "X-Rate-Limit-Remaining-v3", "X-RATELIMIT-REMAINING"];
}
