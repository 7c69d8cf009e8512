using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Json;

namespace ZohoOAuth.Calls;

/// <summary>
/// Converts the hashtable of -Query or -Headers to names and values. The values do not depend on the culture of the user.
/// </summary>
internal static class NameValuePairs
{
    /// <summary>The headers of a request in which HTTP has its own format of a date. Source: RFC 9110, sections 6.6.1, 13.1.3 to 13.1.5</summary>
    private static readonly HashSet<string> HttpDates = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date", "If-Modified-Since", "If-Unmodified-Since", "If-Range",
    };

    internal static KeyValuePair<string, string>[] Of(IDictionary? values) => [.. Pairs(values, (_, value) => Text(value))];

    /// <summary>The headers for a product. The CRM family expects ISO 8601 in If-Modified-Since too.</summary>
    internal static KeyValuePair<string, string>[] OfHeaders(IDictionary? values, Product? product) =>
        [.. Pairs(values, (name, value) => product?.HasIsoHeaders != true && HttpDates.Contains(name) && HttpDate(value) is { } date ? date : Text(value))];

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IDictionary? values, Func<string, object?, string> text) =>
        values is null
            ? []
            : values.Keys.Cast<object>().Select(key => new KeyValuePair<string, string>(key.ToString()!, text(key.ToString()!, values[key])));

    private static string? HttpDate(object? value) => Unwrap(value) is { } date ? TimeText.OfHttp(date) : null;

    private static string Text(object? value) => Unwrap(value) switch
    {
        null => string.Empty,
        string text => text,
        bool flag => flag ? "true" : "false",
        var time when TimeText.Of(time) is { } iso => iso,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary or PSCustomObject => Encoding.UTF8.GetString(JsonBody.Write(value)!),
        IEnumerable list => string.Join(",", list.Cast<object?>().Select(Text)),
        var other => other.ToString() ?? string.Empty,
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
