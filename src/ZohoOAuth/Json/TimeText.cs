using System.Globalization;

namespace ZohoOAuth.Json;

/// <summary>
/// Writes dates and times in ISO 8601, with an offset and without fractions of a second, as the CRM requires.
/// Source: https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html
/// </summary>
internal static class TimeText
{
    /// <summary>The text of a date, a time or both. Null for any other value.</summary>
    internal static string? Of(object value) => value switch
    {
#if !NETFRAMEWORK
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
#endif
        _ => Instant(value)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
    };

    /// <summary>A date with a time as HTTP writes it in its own headers. Null for any other value. Source: RFC 9110, section 5.6.7</summary>
    internal static string? OfHttp(object value) => Instant(value)?.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(object value) => value switch
    {
        DateTime local => new DateTimeOffset(local),
        DateTimeOffset instant => instant,
        _ => null,
    };
}
