using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Whole numbers as Zoho writes them: as a number, or in quotes.</summary>
internal static class JsonNumber
{
    /// <summary>The whole part; null for what is no number, or one too large.</summary>
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
