using System.Globalization;

namespace ZohoOAuth;

/// <summary>
/// A number from a JSON response that no .NET number type can hold exactly, for example 1e400 or a number with forty digits. It keeps its
/// text, is sent back unchanged in a body, and can be converted to a double.
/// </summary>
public sealed class ZohoNumber
{
    private readonly string _text;

    internal ZohoNumber(string text) => _text = text;

    /// <summary>Returns the nearest double, or infinity if the number is out of range.</summary>
    /// <returns>The double.</returns>
    public double ToDouble()
    {
        // .NET Framework throws an exception where .NET returns infinity.
        try
        {
            return double.Parse(_text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return _text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }
    }

    /// <summary>Becomes a double where PowerShell wants one: <c>[double]$number</c>.</summary>
    /// <param name="number">The number.</param>
    public static explicit operator double(ZohoNumber number) => number.ToDouble();

    /// <summary>Returns the number as it was in the response.</summary>
    public override string ToString() => _text;
}
