using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>The ids of the products' records: 19 digits, more than a double can hold. Generated and created records have different prefixes.</summary>
internal static class RecordIds
{
    private const string GeneratedPrefix = "3652397000";
    private const string CreatedPrefix = "3652397001";

    public static string OfGenerated(int number) => Write(GeneratedPrefix, number);

    public static string OfCreated(int number) => Write(CreatedPrefix, number);

    /// <summary>The number of a generated record.</summary>
    public static bool TryReadGenerated(string id, out int number)
    {
        number = 0;
        return id.StartsWith(GeneratedPrefix, StringComparison.Ordinal)
            && int.TryParse(id[GeneratedPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && OfGenerated(number) == id;
    }

    private static string Write(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000000000}");
}
