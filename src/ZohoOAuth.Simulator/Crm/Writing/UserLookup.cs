using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Finds the users that a record can belong to.</summary>
internal sealed class UserLookup(SimulatorSettings settings)
{
    private const string GeneratedPrefix = "3652397000001";

    public JsonObject? Find(string id) =>
        id == SimulatedUser.Id ? RecordFactory.Owner()
        : id.StartsWith(GeneratedPrefix, StringComparison.Ordinal) && Number(id) is { } number ? Generated(id, number)
        : null;

    private int? Number(string id) =>
        id.Length == GeneratedPrefix.Length + 6
        && int.TryParse(id.AsSpan(GeneratedPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 && number < settings.CrmUsers ? number : null;

    private static JsonObject Generated(string id, int number)
    {
        var digits = number.ToString("000000", CultureInfo.InvariantCulture);
        return new JsonObject { ["name"] = $"User {digits}", ["id"] = id, ["email"] = $"user{digits}@example.com" };
    }
}
