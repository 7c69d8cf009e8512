namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// Response headers with rate limits. Most products send none.
/// Sources: https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html, https://desk.zoho.com/DeskAPIDocument;
/// Books: https://github.com/Weble/ZohoBooksApi/issues/38
/// </summary>
internal static class RateHeaders
{
    /// <summary>When to retry: a number of seconds, or a date.</summary>
    internal const string RetryAfter = "Retry-After";

    /// <summary>When the limit is reset, in Unix milliseconds.</summary>
    internal const string Reset = "X-RATELIMIT-RESET";

    /// <summary>The number of calls that Books still allows on this day.</summary>
    internal const string DayLeft = "X-Rate-Limit-Remaining";

    /// <summary>In how many seconds the day of Books ends. It is not the end of a shorter limit, such as that of a minute.</summary>
    internal const string DayReset = "X-Rate-Limit-Reset";
}
