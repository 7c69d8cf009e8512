namespace ZohoOAuth.Client.Catalog;

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

    private static readonly string[] Credits = ["X-API-CREDITS-REMAINING", "X-Rate-Limit-Remaining-v3", "X-RATELIMIT-REMAINING"];

    /// <summary>How many calls are left; null where the product does not say.</summary>
    internal static string? CreditsLeft(HttpAnswer answer) => Credits.Select(answer.Header).FirstOrDefault(value => value is not null);
}
