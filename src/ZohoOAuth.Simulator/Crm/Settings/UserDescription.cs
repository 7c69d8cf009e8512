using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>A user with every property that Zoho gives (https://www.zoho.com/crm/developer/docs/api/v8/get-users.html).</summary>
internal static class UserDescription
{
    /// <summary>The user who consents: an administrator.</summary>
    public static JsonObject ConsentingUser() => Described(
            SimulatedUser.Id, SimulatedUser.FirstName, SimulatedUser.LastName, SimulatedUser.Email, SimulatedUser.Zuid)
        .With(new JsonObject { ["profile"] = ProfileList.Administrator(), ["role"] = RoleList.Chief(), ["Isonline"] = true });

    /// <summary>A colleague, who has no administrative rights.</summary>
    public static JsonObject Colleague(string id, string first, string last, string email, string zuid) => Described(id, first, last, email, zuid)
        .With(new JsonObject { ["profile"] = ProfileList.Standard(), ["role"] = RoleList.Manager(), ["Reporting_To"] = Reference() });

    /// <summary>The user who consents, as created_by and modified_by name users.</summary>
    public static JsonObject Reference() => RecordFactory.Owner();

    private static JsonObject Described(string id, string first, string last, string email, string zuid) => Defaults.Of("User").With(new JsonObject
    {
        ["id"] = id,
        ["first_name"] = first,
        ["last_name"] = last,
        ["full_name"] = $"{first} {last}",
        ["email"] = email,
        ["zuid"] = zuid,
        ["created_by"] = Reference(),
        ["Modified_By"] = Reference().With(new() { ["first_name"] = SimulatedUser.FirstName, ["last_name"] = SimulatedUser.LastName }),
    });
}
