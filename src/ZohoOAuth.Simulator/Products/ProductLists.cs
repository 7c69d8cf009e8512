using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Products;

/// <summary>All lists. Some products share the start of their paths, and only the resource differs.</summary>
internal static class ProductLists
{
    private const string Portal = "/api/v3/portal/{portal}";
    private const string RecruitModules = "Candidates JobOpenings Job_Openings Applications Interviews Contacts Clients Vendors Tasks Events Calls";
    private const string BiginModules = "Contacts Accounts Pipelines Products Tasks Events Calls";
    private const string ProjectsResources = "tasks issues users milestones tasklists";
    private static readonly string[] DeskResources = ["tickets", "contacts", "accounts"];
    private static readonly string[] DeskStaff = ["agents", "departments"];

    public static IEnumerable<ProductList> Of(SimulatorSettings settings) =>
    [
        .. FinanceLists.All(),
        .. Desk(() => settings.DeskCountsFrom),
        .. Projects(),
        .. WorkDriveLists(),
        .. OtherLists.All(),
        .. FurtherLists.All(),
        .. ItLists.All(),
        new("/recruit/v2/{resource}", RecruitStyle.Create()) { Resources = Names(RecruitModules) },
        new("/bigin/v2/{resource}", BiginStyle.Create()) { Resources = Names(BiginModules), Required = ["fields"] },
        new("/creator/v2.1/data/{owner}/{app}/report/{resource}", CreatorStyle.Create()) { CreatePath = "/creator/v2.1/data/{owner}/{app}/form/{resource}" },
        new("/people/api/forms/{resource}/getRecords", PeopleStyle.Create())
        {
            RecordPath = "/people/api/forms/{resource}/getDataByID",
            CreatePath = "/people/api/forms/json/{resource}/insertRecord",
            UpdateTemplate = "/people/api/forms/json/{resource}/updateRecord",
        },
    ];

    /// <summary>The files of a folder. The paths to read and to create a file do not contain the folder.</summary>
    public static ProductList WorkDriveFiles() => WorkDriveFiles("");

    /// <summary>A set of names, separated by spaces. Upper and lower case are the same.</summary>
    public static IReadOnlySet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static ProductList WorkDriveFiles(string prefix) => new($"{prefix}/api/v1/files/{{folder}}/files", WorkDriveStyle.Create())
    {
        Resource = "files",
        RecordPath = $"{prefix}/api/v1/files/{{id}}",
        CreatePath = $"{prefix}/api/v1/files",
        KeyTemplate = "workdrive/files",
    };

    /// <summary>On its own host, and on the API domain (https://www.zoho.com/workdrive/developer/docs/api/v1/multi-dc.html).</summary>
    private static IEnumerable<ProductList> WorkDriveLists() => [WorkDriveFiles(), WorkDriveFiles("/workdrive")];

    private static IEnumerable<ProductList> Desk(Func<int> first) =>
    [
        .. DeskResources.Select(resource => new ProductList($"/api/v1/{resource}", DeskStyle.Create(first)) { Resource = resource }),
        .. DeskStaff.Select(resource => new ProductList($"/api/v1/{resource}", DeskStyle.CreateForStaff(first)) { Resource = resource }),
        new("/api/v1/organizations", DeskStyle.Create(first) with { Records = null })
        {
            Resource = "organizations",
            Fixed = [new JsonObject { ["companyName"] = "Zylker", ["organizationId"] = Organization.Id }],
        },
    ];

    private static IEnumerable<ProductList> Projects() =>
    [
        new("/api/v3/portals", ProjectsStyle.CreateForPortals()) { Resource = "portals" },
        new($"{Portal}/projects", ProjectsStyle.CreateForProjects()) { Resource = "projects" },
        new($"{Portal}/{{resource}}", ProjectsStyle.Create()) { Resources = Names(ProjectsResources) },
        new($"{Portal}/projects/{{project}}/{{resource}}", ProjectsStyle.Create()) { Resources = Names(ProjectsResources) },
    ];
}
