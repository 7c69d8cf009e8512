using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ZohoOAuth.Calls;

/// <summary>
/// Converts the hashtable of -Query or -Headers to names and values. The values do not depend on the culture of the user.
/// </summary>
internal static class NameValuePairs
{
    internal static KeyValuePair<string, string>[] Of(IDictionary? values) =>
        values is null ? [] : [.. values.Keys.Cast<object>().Select(key => new KeyValuePair<string, string>(key.ToString()!, Text(values[key])))];

    private static string Text(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => string.Empty,
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(",", list.Cast<object?>().Select(Text)),
        var other => other.ToString() ?? string.Empty,
    };
}
