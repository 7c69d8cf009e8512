using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The profiles of the organization (https://www.zoho.com/crm/developer/docs/api/v8/get-profiles.html). They are always the same two.</summary>
internal static class ProfileList
{
    private static readonly IReadOnlyList<JsonObject> Profiles = [.. Defaults.ListOf("Profiles")];

    public static IEnumerable<JsonObject> All() => Profiles.Select(profile => ((JsonObject)profile.DeepClone()).With(new JsonObject
    {
        ["created_by"] = UserDescription.Reference(),
        ["modified_by"] = UserDescription.Reference(),
    }));

    /// <summary>The profiles by name and id, as most metadata names them.</summary>
    public static IEnumerable<JsonObject> References() => Profiles.Select(Reference);

    public static JsonObject Administrator() => Reference(Profiles[0]);

    public static JsonObject Standard() => Reference(Profiles[1]);

    private static JsonObject Reference(JsonObject profile) => new()
    {
        ["name"] = profile["name"]!.DeepClone(),
        ["id"] = profile["id"]!.DeepClone(),
    };
}
