using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products;

/// <summary>Lists of the products that few data centers or few users have. Everything else of them is not simulated.</summary>
internal static class FurtherLists
{
    private static readonly string[] FieldService = ["Work_Orders", "Requests", "Service_Appointments", "Contacts", "Companies", "Estimates"];
    private static readonly string[] Staffing = ["Temps", "Jobs", "Clients", "Contacts", "Timesheets"];
    private static readonly string[] Event = ["attendees", "orders", "speakers", "sponsors", "sessions", "ticket_classes"];
    private static readonly string[] Store = ["products", "salesorders"];
    private static readonly string[] Chat = ["conversations", "departments", "apps", "feedbacks"];

    public static IEnumerable<ProductList> All() =>
    [
        .. Store.Select(resource => new ProductList($"/store/api/v1/{resource}", FinanceStyle.CreateWithHeader("ZohoCommerce", "store"))
        {
            Resource = resource,
        }),
        .. FieldService.Select(module => new ProductList($"/fsm/v1/{module}", FieldServiceStyle.Create("ZohoFSM")) { Resource = module }),
        .. Staffing.Select(module => new ProductList($"/workerly/v2/{module}", FieldServiceStyle.Create("ZohoWorkerly")) { Resource = module }),
        .. Backstage(),
        .. Chat.Select(resource => new ProductList($"/api/v2/{{portal}}/{resource}", SalesIqStyle.Create()) { Resource = resource }),
        new("/api/v2/reports", LensStyle.Create()) { Resource = "reports" },
        new("/api/v1/{organization}/employees", ShiftsStyle.Create()) { Resource = "employees" },
        Conferences("sessions", "ZohoMeeting"),
        Conferences("webinar"),
        new("/api/v1/contracts", ContractsStyle.Create()) { Resource = "contracts" },
        new("/api/v1/counterparties", ContractsStyle.Create()) { Resource = "counterparties" },
        new("/rest/json/zv/logs", VoiceStyle.Create()) { Resource = "logs" },
        new("/api/v1/portals", TablesStyle.Create()) { Resource = "portals" },
        new("/learn/api/v1/portal/{network}/customportal/{portal}/manual", LearnStyle.Create()) { Resource = "manuals" },
        new("/v1.1/agents", ZeptoMailStyle.Create()) { Resource = "agents" },
    ];

    private static ProductList Conferences(string resource, string? service = null) =>
        new($"/api/v2/{{organization}}/{resource}.json", ConferenceStyle.Create(service))
        {
            Resource = resource,
            RecordPath = $"/api/v2/{{organization}}/{resource}/{{id}}.json",
            Required = ["listtype", "index", "count"],
        };

    private static IEnumerable<ProductList> Backstage() =>
    [
        new("/backstage/v3/portals", BackstageStyle.Create() with { Records = null }) { Resource = "portals" },
        new("/backstage/v3/portals/{portal}/events", BackstageStyle.Create()) { Resource = "events" },
        .. Event.Select(resource => new ProductList($"/backstage/v3/portals/{{portal}}/events/{{event}}/{resource}", BackstageStyle.Create())
        {
            Resource = resource,
        }),
    ];
}
