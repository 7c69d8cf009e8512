using System.Globalization;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>Reads the numbers of a query string.</summary>
internal static class QueryNumber
{
    /// <summary>Reads a number of at least 1, or the default where the parameter is missing.</summary>
    public static bool TryRead(IQueryCollection query, string name, int defaultValue, int max, out int number)
    {
        number = defaultValue;
        return !query.TryGetValue(name, out var value)
            || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= max);
    }
}
