using System.Globalization;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Times in text: those of the user's clock, with the offset from UTC, so that logs of several machines can be compared.</summary>
internal static class LocalTime
{
    internal static string Of(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
