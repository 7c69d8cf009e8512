using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>
/// The organization's users: the one who consents, an administrator, and as many others as the simulator is told. All are active and
/// confirmed. The members are those of https://www.zoho.com/crm/developer/docs/api/v8/get-users.html.
/// </summary>
internal static class SimulatedUsers
{
    private const string FirstGeneratedId = "3652397000001";
    private static readonly JsonObject Administrator = Reference("Administrator", "3652397000000026011");
    private static readonly JsonObject Standard = Reference("Standard", "3652397000000026014");
    private static readonly JsonObject Manager = Reference("CEO", "3652397000000026005");
    private static readonly DateTimeOffset Created = new(2023, 4, 12, 2, 8, 5, TimeSpan.Zero);

    public static JsonObject At(int number) => number == 0
        ? Describe(
            SimulatedUser.Id, SimulatedUser.FirstName, SimulatedUser.LastName, SimulatedUser.Email, SimulatedUser.Zuid, Administrator)
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
        Describe($"{FirstGeneratedId}{digits}", "User", digits, $"user{digits}@example.com", $"653{digits}", Standard);

    private static JsonObject Describe(string id, string first, string last, string email, string zuid, JsonObject profile) => new()
    {
        ["id"] = id,
        ["first_name"] = first,
        ["last_name"] = last,
        ["full_name"] = $"{first} {last}",
        ["email"] = email,
        ["zuid"] = zuid,
        ["status"] = "active",
        ["confirm"] = true,
        ["type__s"] = "Regular User",
        ["role"] = Manager.DeepClone(),
        ["profile"] = profile.DeepClone(),
        ["language"] = "en_US",
        ["locale"] = "en_US",
        ["country_locale"] = "en_US",
        ["country"] = null,
        ["phone"] = null,
        ["mobile"] = null,
        ["time_zone"] = "Etc/UTC",
        ["offset"] = 0,
        ["date_format"] = "MM/dd/yyyy",
        ["time_format"] = "hh:mm a",
        ["Isonline"] = false,
        ["personal_account"] = false,
        ["Reporting_To"] = null,
        ["created_by"] = Reference(SimulatedUser.FullName, SimulatedUser.Id),
        ["Modified_By"] = Reference(SimulatedUser.FullName, SimulatedUser.Id),
        ["created_time"] = RecordFactory.Time(Created),
        ["Modified_Time"] = RecordFactory.Time(Created),
    };

    private static JsonObject Reference(string name, string id) => new() { ["name"] = name, ["id"] = id };
}
