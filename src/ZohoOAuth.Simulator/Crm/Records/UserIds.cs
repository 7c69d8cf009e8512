using System.Globalization;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>The ids of the organization's users: number 0 is the one who consents, and the others are generated.</summary>
internal static class UserIds
{
    private const string GeneratedPrefix = "3652397000001";

    public static string Digits(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    public static string Of(int number) => number == 0 ? SimulatedUser.Id : GeneratedPrefix + Digits(number);

    /// <summary>The number of the user with this id; null if there is none among so many users.</summary>
    public static int? Find(string id, int count) =>
        id == SimulatedUser.Id ? 0
        : id.StartsWith(GeneratedPrefix, StringComparison.Ordinal)
            && int.TryParse(id.AsSpan(GeneratedPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number < count && Of(number) == id ? number
        : null;
}
