using System.Globalization;
using System.Numerics;

namespace ZohoOAuth.Json;

/// <summary>Checks whether a .NET number is exactly the number in a JSON text.</summary>
internal static class NumberText
{
    internal static bool IsExactly(string text, double number) =>
        !double.IsInfinity(number) && Parts(text) is var wanted && wanted == Parts(number.ToString("R", CultureInfo.InvariantCulture));

    internal static bool IsExactly(string text, decimal number) => Parts(text) == Parts(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The digits without leading and trailing zeros, and the position of the point. Zero has neither.</summary>
    private static (bool IsNegative, string Digits, BigInteger Exponent) Parts(string text)
    {
        var isNegative = text[0] == '-';
        var mantissa = text.TrimStart('-').Split('e', 'E');
        var exponent = mantissa.Length == 1 ? BigInteger.Zero : BigInteger.Parse(mantissa[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa[0].IndexOf('.');
        var digits = mantissa[0].Replace(".", string.Empty);
        exponent -= point < 0 ? 0 : digits.Length - point;
        var kept = digits.TrimEnd('0');
        exponent += digits.Length - kept.Length;
        kept = kept.TrimStart('0');
        return kept.Length == 0 ? (false, string.Empty, BigInteger.Zero) : (isNegative, kept, exponent);
    }
}
