using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products;

/// <summary>The lists of the products for IT administrators. ServiceDesk Plus MSP has those of ServiceDesk Plus.</summary>
internal static class ItLists
{
    private static readonly string[] ServiceDeskPlus = ["requests", "problems", "changes", "assets", "users", "projects", "solutions"];

    public static IEnumerable<ProductList> All() =>
    [
        .. ServiceDeskPlus.SelectMany(resource => ServiceDeskPlusLists(resource)),
        new("/api/1.4/som/computers", EndpointCentralStyle.Create()) { Resource = "computers" },
        new("/api/1.4/patch/allpatches", EndpointCentralStyle.Create()) { Resource = "allpatches" },
        new("/api/v1/mdm/devices", MobileDeviceManagerStyle.Create()) { Resource = "devices" },
        new("/api/v2/accounts", Log360CloudStyle.CreateForAccounts())
        {
            Resource = "accounts",
            Fixed = [new JsonObject { ["account_id"] = Organization.Id, ["account_name"] = "Zylker" }],
        },
        new("/api/v2/log-sources", Log360CloudStyle.Create()) { Resource = "log-sources" },
        new("/api/monitors", Site24x7Style.Create("monitor_id", "display_name")) { Resource = "monitors" },
        new("/api/location_profiles", Site24x7Style.Create("profile_id", "profile_name")) { Resource = "location_profiles" },
        new("/api/v2/devices", AssistStyle.Create()) { Resource = "devices" },
        new("/api/rest/json/v1/secrets", VaultStyle.CreateForSecrets()) { Resource = "secrets" },
        new("/api/rest/json/v1/user", VaultStyle.CreateForUsers()) { Resource = "users" },
    ];

    /// <summary>With the portal in the path, and without it for an organization with one portal.</summary>
    private static IEnumerable<ProductList> ServiceDeskPlusLists(string resource) =>
    [
        new($"/app/{{portal}}/api/v3/{resource}", ServiceDeskPlusStyle.Create()) { Resource = resource, KeyTemplate = $"sdp/{resource}" },
        new($"/api/v3/{resource}", ServiceDeskPlusStyle.Create()) { Resource = resource, KeyTemplate = $"sdp/{resource}" },
    ];
}
