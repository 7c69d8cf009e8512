using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The roles of the organization (https://www.zoho.com/crm/developer/docs/api/v8/get-roles.html). They are always the same two.</summary>
internal static class RoleList
{
    private static readonly IReadOnlyList<JsonObject> Roles = [.. Defaults.ListOf("Roles")];

    public static IEnumerable<JsonObject> All() => Roles.Select(role => ((JsonObject)role.DeepClone()).With(new JsonObject
    {
        ["created_by__s"] = UserDescription.Reference(),
        ["modified_by__s"] = UserDescription.Reference(),
    }));

    public static JsonObject Chief() => Reference(Roles[0]);

    public static JsonObject Manager() => Reference(Roles[1]);

    private static JsonObject Reference(JsonObject role) => new()
    {
        ["name"] = role["name"]!.DeepClone(),
        ["id"] = role["id"]!.DeepClone(),
    };
}
