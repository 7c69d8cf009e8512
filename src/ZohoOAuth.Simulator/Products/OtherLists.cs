using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products;

/// <summary>The lists of the products with few of them.</summary>
internal static class OtherLists
{
    public static IEnumerable<ProductList> All() =>
    [
        new("/api/v1/requests", SignStyle.Create()) { Resource = "requests" },
        new("/api/v1/templates", SignStyle.Create()) { Resource = "templates" },
        new("/api/v1.1/getmailinglists", CampaignsStyle.CreateForLists()) { Resource = "lists" },
        new("/api/v1.1/getlistsubscribers", CampaignsStyle.Create()) { Resource = "subscribers", Required = ["listkey"] },
        new("/api/v2/channels", CliqStyle.Create("channels")) { Resource = "channels" },
        new("/api/v2/users", CliqStyle.Create("data")) { Resource = "users" },
        new("/api/accounts/{account}/messages/view", MailStyle.Create()) { Resource = "messages" },
        new("/bookings/v1/json/workspaces", BookingsStyle.Create()) { Resource = "workspaces" },
        new("/bookings/v1/json/services", BookingsStyle.Create()) { Resource = "services", Required = ["workspace_id"] },
        new("/bookings/v1/json/staffs", BookingsStyle.Create()) { Resource = "staffs" },
        new("/writer/api/v1/documents", WriterStyle.Create()) { Resource = "documents" },
        new("/api/v2/workbooks", SheetStyle.Create())
        {
            Resource = "workbooks",
            Method = HttpMethods.Post,
            Required = ["method"],
            Operation = ("method", SheetStyle.Workbooks),
        },
        .. Analytics(),
    ];

    private static IEnumerable<ProductList> Analytics() =>
    [
        new("/restapi/v2/orgs", AnalyticsStyle.Create("Get orgs", slice => new { orgs = slice.Rows }) with { Records = null })
        {
            Resource = "orgs",
            Fixed = [new JsonObject { ["orgId"] = Organization.Id, ["orgName"] = "Zylker", ["role"] = "Account Admin", ["isDefault"] = true }],
        },
        new("/restapi/v2/workspaces", AnalyticsStyle.Create("Get workspaces", Workspaces)) { Resource = "workspaces" },
        new("/restapi/v2/workspaces/{workspace}/views", AnalyticsStyle.Create("Get views", slice => new { views = slice.Rows }))
        {
            Resource = "views",
            RecordPath = "/restapi/v2/views/{id}",
            KeyTemplate = "analytics/views",
        },
    ];

    private static object Workspaces(ListSlice slice) => new { ownedWorkspaces = slice.Rows, sharedWorkspaces = Array.Empty<object>() };
}
