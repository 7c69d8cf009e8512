using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ZohoOAuth.Views;

/// <summary>Reads the properties of an object for its view. The object can also come from a job or a file, with its properties only.</summary>
internal static class ViewValue
{
    internal static string? Text(PSObject value, string name) => Of(value, name)?.ToString();

    internal static bool IsTrue(PSObject value, string name) => Of(value, name) is true;

    internal static string[] Texts(PSObject value, string name) => Of(value, name) switch
    {
        null => [],
        string text => [text],
        IEnumerable items => [.. items.Cast<object?>().Select(item => $"{item}")],
        var other => [$"{other}"],
    };

    internal static TimeSpan? Duration(PSObject value, string name) => Of(value, name) as TimeSpan?;

    /// <summary>A point in time. PowerShell serializes a DateTimeOffset as its properties.</summary>
    internal static DateTimeOffset? Moment(PSObject value, string name) => value.Properties[name]?.Value switch
    {
        DateTimeOffset time => time,
        PSObject { BaseObject: DateTimeOffset time } => time,
        PSObject parts when parts.Properties["UtcTicks"]?.Value is long ticks => new DateTimeOffset(ticks, TimeSpan.Zero),
        _ => null,
    };

    /// <summary>A point in time as the clock on the wall shows it.</summary>
    internal static string Local(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static object? Of(PSObject value, string name) =>
        value.Properties[name]?.Value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value.Properties[name]?.Value;
}
