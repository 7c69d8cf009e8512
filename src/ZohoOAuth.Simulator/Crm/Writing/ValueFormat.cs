using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>The formats of values, such as a date.</summary>
internal static partial class ValueFormat
{
    // Zoho: yyyy-MM-ddTHH:mm:ss±HH:mm. Assumption: Z is taken as +00:00, because both are ISO 8601.
    private static readonly string[] DateTimeFormats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static bool IsText(JsonNode value) => value.GetValueKind() == JsonValueKind.String;

    public static bool IsEmail(JsonNode value) => IsText(value) && Email().IsMatch(value.ToString());

    public static bool IsWebsite(JsonNode value) => IsText(value) && Website().IsMatch(value.ToString());

    public static bool IsNumber(JsonNode value) => value.GetValueKind() == JsonValueKind.Number;

    public static bool IsInteger(JsonNode value) => IsNumber(value) && Whole().IsMatch(value.ToJsonString());

    /// <summary>A number of 64 bits, which is a text in Zoho's JSON, because a double cannot hold it.</summary>
    public static bool IsLong(JsonNode value) => (IsText(value) || IsNumber(value)) && Whole().IsMatch(value.ToString());

    public static bool IsDate(JsonNode value) =>
        IsText(value) && DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsDateTime(JsonNode value) => IsText(value)
        && DateTimeOffset.TryParseExact(value.ToString(), DateTimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    public static int Length(JsonNode value) => value.ToString().Length;

    public static int Digits(JsonNode value) => value.ToString().Count(char.IsAsciiDigit);

    /// <summary>The digits before the decimal point.</summary>
    public static int IntegerDigits(JsonNode value) =>
        decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).Length
            : int.MaxValue;

    [GeneratedRegex(@"\A[^\s@<>(),;:\\""\[\]]+@[^\s@<>(),;:\\""\[\]]+\.[^\s@.<>(),;:\\""\[\]]+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"\A\S+\.\S+\z")]
    private static partial Regex Website();

    [GeneratedRegex(@"\A-?[0-9]+\z")]
    private static partial Regex Whole();
}
