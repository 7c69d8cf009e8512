using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>The ids of the products' records: 19 digits, more than a double can hold. Those that were made up and those that were sent never meet.</summary>
internal static class RecordIds
{
    private const string MadeUp = "3652397000";
    private const string Created = "3652397001";

    public static string OfMadeUp(int number) => Write(MadeUp, number);

    public static string OfCreated(int number) => Write(Created, number);

    /// <summary>The number of a made-up record.</summary>
    public static bool TryReadMadeUp(string id, out int number)
    {
        number = 0;
        return id.StartsWith(MadeUp, StringComparison.Ordinal)
            && int.TryParse(id[MadeUp.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && OfMadeUp(number) == id;
    }

    private static string Write(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000000000}");
}
