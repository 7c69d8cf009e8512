using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Finds the users that a record can belong to.</summary>
internal sealed class UserLookup(SimulatorSettings settings)
{
    public JsonObject? Find(string id) => UserIds.Find(id, settings.CrmUsers) switch
    {
        null => null,
        0 => RecordFactory.Owner(),
        { } number => Generated(id, UserIds.Digits(number)),
    };

    private static JsonObject Generated(string id, string digits) =>
        new() { ["name"] = $"User {digits}", ["id"] = id, ["email"] = $"user{digits}@example.com" };
}
