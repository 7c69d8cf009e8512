using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>
/// The organization's users: the one who consents, an administrator, and as many others as the simulator is told. All are active and
/// confirmed.
/// </summary>
internal static class SimulatedUsers
{
    public static JsonObject At(int number) => number == 0 ? UserDescription.ConsentingUser() : Generated(number, UserIds.Digits(number));

    private static JsonObject Generated(int number, string digits) =>
        UserDescription.Colleague(UserIds.Of(number), "User", digits, $"user{digits}@example.com", $"653{digits}");
}
