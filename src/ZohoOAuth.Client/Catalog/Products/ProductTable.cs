namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// Zoho's products. Canada follows the rule here: its products are on zohocloud.ca like its accounts server, and its APIs are on
/// zohoapis.ca. Sources: the API introduction of each product, for example https://www.zoho.com/books/api/v3/introduction/,
/// https://desk.zoho.com/DeskAPIDocument
/// </summary>
internal static class ProductTable
{
    internal static readonly Product[] Rows =
    [
        new()
        {
            Name = "CRM", BasePath = "/crm/v8", Organization = InHeader("X-CRM-ORG"), Paging = PageRules.Crm, BatchSize = 100, Envelope = "data",
            HasIsoHeaders = true,
        },
        new()
        {
            Name = "Bigin", BasePath = "/bigin/v2", Organization = InHeader("X-CRM-ORG"), Paging = PageRules.Crm, BatchSize = 100, Envelope = "data",
            HasIsoHeaders = true,
        },
        new()
        {
            Name = "Recruit", Host = "recruit", BasePath = "/recruit/v2", Paging = PageRules.Crm, BatchSize = 100, Envelope = "data", HasIsoHeaders = true,
        },
        Finance("Books", "/books/v3", InQuery("organization_id")),
        Finance("Inventory", "/inventory/v1", InQuery("organization_id")),
        Finance("Invoice", "/invoice/v3", InHeader("X-com-zoho-invoice-organizationid")),
        Finance("Billing", "/billing/v1", InHeader("X-com-zoho-subscriptions-organizationid")),
        Finance("Expense", "/expense/v1", InHeader("X-com-zoho-expense-organizationid")),

        // Source of the sandbox: https://github.com/zoho/zoho-payments-python-sdk
        Finance("Payments", "/api/v1", InQuery("account_id")) with
        {
            Host = "payments", EnvironmentHosts = new Dictionary<ZohoEnvironment, string> { [ZohoEnvironment.Sandbox] = "paymentssandbox" },
        },
        new()
        {
            Name = "Desk", Host = "desk", BasePath = "/api/v1", Organization = InHeader("orgId"),
            WithoutOrganization = ["/organizations", "/accessibleOrganizations"], Paging = PageRules.Desk,
        },
        new() { Name = "Mail", Host = "mail", BasePath = "/api", Paging = PageRules.Mail },
        new()
        {
            Name = "Projects", Host = "projects", BasePath = "/api/v3", Organization = InPath("portal"), WithoutOrganization = ["/portals"],
            Paging = PageRules.Projects,
        },
        new() { Name = "People", Host = "people", BasePath = "/people/api", Paging = PageRules.People },
        new() { Name = "WorkDrive", Host = "workdrive", BasePath = "/api/v1", Accept = "application/vnd.api+json", Paging = PageRules.WorkDrive },
        new() { Name = "Creator", BasePath = "/creator/v2.1", Paging = PageRules.Creator, BatchSize = 200, Envelope = "data" },
        new() { Name = "Sign", Host = "sign", BasePath = "/api/v1", Paging = PageRules.Sign },
        new() { Name = "Cliq", Host = "cliq", BasePath = "/api/v2", Paging = PageRules.Cliq },

        // Without the parameter, Campaigns may answer with XML: https://www.zoho.com/campaigns/help/developers/get-mailing-lists.html
        new() { Name = "Campaigns", Host = "campaigns", BasePath = "/api/v1.1", Paging = PageRules.Campaigns, Parameter = new("resfmt", "JSON") },
        new() { Name = "Analytics", Host = "analyticsapi", BasePath = "/restapi/v2", Organization = InHeader("ZANALYTICS-ORGID") },
        new() { Name = "Bookings", BasePath = "/bookings/v1/json" },
        new() { Name = "Calendar", Host = "calendar", BasePath = "/api/v1" },
        new() { Name = "Sheet", Host = "sheet", BasePath = "/api/v2" },
        new() { Name = "Sprints", Host = "sprintsapi", BasePath = "/zsapi", Organization = InPath("team"), WithoutOrganization = ["/teams"] },
        new() { Name = "Writer", BasePath = "/writer/api/v1" },
        new() { Name = "Catalyst", Host = "api.catalyst", Organization = InHeader("CATALYST-ORG") },

        // The accounts server is the same for all environments.
        new()
        {
            Name = "Accounts", Host = "accounts", BasePath = "/oauth/user",
            EnvironmentHosts = new Dictionary<ZohoEnvironment, string> { [ZohoEnvironment.Sandbox] = "accounts", [ZohoEnvironment.Developer] = "accounts" },
        },
        new()
        {
            Name = "ServiceDeskPlus", Hosts = ServiceDeskPlusHosts, BasePath = "/api/v3", Accept = "application/vnd.manageengine.sdp.v3+json",
            Paging = PageRules.ServiceDeskPlus,
        },
    ];

    private static Dictionary<string, string> ServiceDeskPlusHosts => new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "sdpondemand.manageengine.com", ["uk"] = "servicedeskplus.uk", ["ca"] = "servicedeskplus.ca",
        ["sa"] = "servicedeskplus.sa", ["ae"] = "servicedeskplus.ae", ["cn"] = "servicedeskplus.cn",
    };

    /// <summary>A product of Zoho Finance. All of them share these properties.</summary>
    private static Product Finance(string name, string path, OrganizationPlace organization) =>
        new() { Name = name, BasePath = path, Organization = organization, WithoutOrganization = ["/organizations"], Paging = PageRules.Finance };

    private static OrganizationPlace InQuery(string name) => new(OrganizationPart.Query, name);

    private static OrganizationPlace InHeader(string name) => new(OrganizationPart.Header, name);

    private static OrganizationPlace InPath(string name) => new(OrganizationPart.Path, name);
}
