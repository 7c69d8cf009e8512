using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>Reads values so that they can be compared: those of records, and those that a request compares them with.</summary>
internal static class FieldValue
{
    private const string DateFormat = "yyyy-MM-dd";

    // Clients report that Zoho refuses milliseconds and Z ("value given seems to be invalid for the column").
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:sszzz";

    /// <summary>
    /// The values of a record's field: none if it is empty, several for a multi-select pick list. A lookup is its id, and by name also
    /// its name.
    /// </summary>
    public static IReadOnlyList<IComparable> Read(JsonNode? node, ValueKind kind, bool byName = false) => (node, kind) switch
    {
        // A check box is never empty in Zoho.
        (null, ValueKind.Boolean) => [false],
        (null, _) => [],
        (JsonArray list, ValueKind.MultiPickList) => [.. list.Select(value => value?.ToString() ?? ""), string.Join(';', list)],
        (JsonArray, _) => [],
        (JsonObject lookup, ValueKind.Lookup) => ReadLookup(lookup, byName),
        (JsonObject, _) => [],
        _ => node.ToString() is { Length: > 0 } text && (Parse(text, kind) ?? ParseTime(text, kind)) is { } value ? [value] : [],
    };

    /// <summary>A value of a request; null if it is not a value of this kind.</summary>
    public static IComparable? Parse(string text, ValueKind kind) => kind switch
    {
        ValueKind.Number => decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : null,
        ValueKind.Date => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        ValueKind.DateTime => !text.EndsWith('Z')
            && DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        ValueKind.Boolean => bool.TryParse(text, out var flag) ? flag : null,
        _ => text,
    };

    private static IReadOnlyList<IComparable> ReadLookup(JsonObject lookup, bool byName) =>
        [.. new[] { lookup["id"], byName ? lookup["name"] : null }.OfType<JsonNode>().Select(part => part.ToString())];

    // A time of the user's own data can have another form of ISO 8601.
    private static DateTimeOffset? ParseTime(string text, ValueKind kind) =>
        kind == ValueKind.DateTime
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
