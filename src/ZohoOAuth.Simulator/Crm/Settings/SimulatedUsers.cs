using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>
/// The organization's users: the one who consents, an administrator, and as many others as the simulator is told. All are active and
/// confirmed.
/// </summary>
internal static class SimulatedUsers
{
    private const string FirstGeneratedId = "3652397000001";

    public static JsonObject At(int number) => number == 0
        ? UserDescription.ConsentingUser()
        : Generated(number.ToString("000000", CultureInfo.InvariantCulture));

    /// <summary>The number of the user with this id; null if there is none.</summary>
    public static int? Find(string id, int count)
    {
        if (id == SimulatedUser.Id)
        {
            return 0;
        }

        var isOwn = id.StartsWith(FirstGeneratedId, StringComparison.Ordinal);
        return isOwn && int.TryParse(id.AsSpan(FirstGeneratedId.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number < count ? number : null;
    }

    private static JsonObject Generated(string digits) =>
        UserDescription.Colleague($"{FirstGeneratedId}{digits}", "User", digits, $"user{digits}@example.com", $"653{digits}");
}
