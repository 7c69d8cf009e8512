using System.Globalization;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>The value of a limit: a number, a time, or true and false.</summary>
internal static class LimitValue
{
    private static readonly (string Suffix, TimeSpan Unit)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
    ];

    public static object Read(string name, string text, Type type)
    {
        var (value, allowed) = type == typeof(TimeSpan) ? ((object?)ReadTime(text), "a time, such as 00:02:00, 120s, 2m or 1h")
            : type == typeof(bool) ? (bool.TryParse(text, out var flag) ? flag : null, "true or false")
            : (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, "a whole number");
        return value ?? throw new UsageException($"The limit {name} must be {allowed}. It is '{text}'.");
    }

    private static TimeSpan? ReadTime(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero ? time : null;
        }

        var (suffix, unit) = Array.Find(Units, unit => text.EndsWith(unit.Suffix, StringComparison.OrdinalIgnoreCase));
        return suffix is not null
            && int.TryParse(text[..^suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number * unit.TotalDays < int.MaxValue
                ? number * unit
                : null;
    }
}
