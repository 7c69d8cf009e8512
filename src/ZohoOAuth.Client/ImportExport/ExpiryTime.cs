using System.Globalization;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>
/// Reads the variable expiry-time. The FAQ calls it "expiry time in seconds and milliseconds", and scripts store different values: a date, seconds or
/// milliseconds since 1970, or the remaining lifetime. The ranges of these values do not overlap.
/// </summary>
internal static class ExpiryTime
{
    private const long SecondsOfADay = 86_400;
    private const long Millisecond = 1_000;

    /// <summary>September 2001, the first second with ten digits, and November 2286, the last one.</summary>
    private const long FirstSecond = 1_000_000_000;
    private const long LastSecond = 9_999_999_999;

    /// <summary>
    /// When the access token expires; null when the text does not say. A lifetime starts at the export. An access token lives one hour, so a time
    /// more than a day ahead is not accepted.
    /// </summary>
    internal static DateTimeOffset? Read(string text, DateTimeOffset? exportedAt, DateTimeOffset now)
    {
        var time = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? OfNumber(number, exportedAt, now) : OfDate(text);
        return IsPlausible(time, now) ? time : null;
    }

    private static DateTimeOffset? OfNumber(decimal number, DateTimeOffset? exportedAt, DateTimeOffset now) => number switch
    {
        > 0 and <= SecondsOfADay => After(exportedAt, now, TimeSpan.FromSeconds((double)number)),
        > SecondsOfADay and <= SecondsOfADay * Millisecond => After(exportedAt, now, TimeSpan.FromMilliseconds((double)number)),
        >= FirstSecond and <= LastSecond => DateTimeOffset.FromUnixTimeSeconds((long)number),
        >= FirstSecond * Millisecond and <= LastSecond * Millisecond => DateTimeOffset.FromUnixTimeMilliseconds((long)number),
        _ => null,
    };

    private static DateTimeOffset? After(DateTimeOffset? exportedAt, DateTimeOffset now, TimeSpan lifetime) =>
        IsPlausible(exportedAt, now) ? exportedAt + lifetime : null;

    /// <summary>Only year-month-day is accepted, because 03/04 is ambiguous.</summary>
    private static DateTimeOffset? OfDate(string text) =>
        text.Length >= 10 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static bool IsPlausible(DateTimeOffset? time, DateTimeOffset now) =>
        time >= DateTimeOffset.FromUnixTimeSeconds(FirstSecond) && time <= now.AddSeconds(SecondsOfADay);
}
