namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// Response headers with rate limits. Most products send none.
/// Sources: https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html, https://desk.zoho.com/DeskAPIDocument
/// </summary>
internal static class RateHeaders
{
    /// <summary>When to retry: a number of seconds, or a date.</summary>
    internal const string RetryAfter = "Retry-After";

    /// <summary>When the limit is reset, in Unix milliseconds.</summary>
    internal const string Reset = "X-RATELIMIT-RESET";
}
