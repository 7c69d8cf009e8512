using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Products;

/// <summary>All lists. Some products share the start of their paths, and only the resource differs.</summary>
internal static class ProductLists
{
    private static readonly string[] DeskResources = ["tickets", "contacts", "accounts", "agents", "departments"];

    public static IEnumerable<ProductList> Of(SimulatorSettings settings) =>
    [
        .. Finance(),
        .. Desk(DeskStyle.Create(() => settings.DeskCountsFrom)),
        new("/recruit/v2/{resource}", RecruitStyle.Create()),
        new("/api/v3/portal/{portal}/{resource}", ProjectsStyle.Create()),
        new("/api/v3/portals", ProjectsStyle.CreateForPortals()) { Resource = "portals" },
        new("/creator/v2.1/data/{owner}/{app}/report/{resource}", CreatorStyle.Create()) { CreatePath = "/creator/v2.1/data/{owner}/{app}/form/{resource}" },
        WorkDriveFiles(),
        .. Others(),
    ];

    private static IEnumerable<ProductList> Finance() =>
    [
        new("/books/v3/{resource}", FinanceStyle.Create()),
        new("/inventory/v1/{resource}", FinanceStyle.Create()),
        new("/invoice/v3/{resource}", FinanceStyle.CreateWithHeader("invoice")),
        new("/billing/v1/{resource}", FinanceStyle.CreateWithHeader("subscriptions")),
        new("/expense/v1/{resource}", FinanceStyle.CreateWithHeader("expense")),
    ];

    private static IEnumerable<ProductList> Desk(ProductStyle style) =>
        DeskResources.Select(resource => new ProductList($"/api/v1/{resource}", style) { Resource = resource });

    /// <summary>The files of a folder. The paths to read and to create a file do not contain the folder.</summary>
    public static ProductList WorkDriveFiles() => new("/api/v1/files/{folder}/files", WorkDriveStyle.Create())
    {
        Resource = "files",
        RecordPath = "/api/v1/files/{id}",
        CreatePath = "/api/v1/files",
    };

    private static IEnumerable<ProductList> Others() =>
    [
        new("/api/v1/requests", OtherStyles.Sign()) { Resource = "requests" },
        new("/api/v1.1/getmailinglists", OtherStyles.Campaigns()) { Resource = "lists" },
        new("/api/v2/channels", OtherStyles.Cliq()) { Resource = "channels" },
        new("/api/v2/users", OtherStyles.Cliq()) { Resource = "users" },
        new("/api/accounts/{account}/messages/view", OtherStyles.Mail()) { Resource = "messages" },
        new("/people/api/forms/{resource}/getRecords", OtherStyles.People()),
    ];
}
