using System.Globalization;

namespace ZohoOAuth;

/// <summary>
/// A number of a JSON answer that no number of .NET holds without rounding, for example 1e400 or one of forty digits: it keeps its text,
/// goes back into a body as it came, and becomes a double where one is wanted.
/// </summary>
public sealed class ZohoNumber
{
    private readonly string _text;

    internal ZohoNumber(string text) => _text = text;

    /// <summary>The nearest double; an infinity for a number that is beyond all of them.</summary>
    /// <returns>The double.</returns>
    public double ToDouble()
    {
        // .NET Framework throws where newer ones give an infinity.
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

    /// <summary>Returns the text of the answer.</summary>
    public override string ToString() => _text;
}
