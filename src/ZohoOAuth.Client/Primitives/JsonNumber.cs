using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Reads integers as Zoho writes them: as a number or as a string.</summary>
internal static class JsonNumber
{
    /// <summary>The integer part; null when the value is not a number or is too large.</summary>
    internal static long? Read(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString(),
            _ => null,
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < long.MaxValue
            ? (long)number
            : null;
    }
}
