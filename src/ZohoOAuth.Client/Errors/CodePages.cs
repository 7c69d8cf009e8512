namespace ZohoOAuth.Client.Errors;

/// <summary>Which product an address belongs to, and the page where the product explains its error codes.</summary>
internal static class CodePages
{
    /// <summary>WorkDrive's page only has the HTTP statuses.</summary>
    private const string WorkDrive = "https://www.zoho.com/workdrive/developer/docs/api/v1/getting-started-http-status-code.html";

    /// <summary>The products, by the beginning of the path or of the host. The page is null when the product has none.</summary>
    private static readonly (string Start, string Service, string? Page)[] Rows =
    [
        ("/crm/", "CRM", ErrorSources.CrmStatusCodes), ("/bigin/", "Bigin", null), ("/recruit/", "Recruit", null),
        ("/books/", "Books", ErrorSources.Books), ("/inventory/", "Inventory", ErrorSources.Books),
        ("/invoice/", "Invoice", "https://www.zoho.com/invoice/api/v3/errors/"), ("/billing/", "Billing", "https://www.zoho.com/billing/api/v1/errors/"),
        ("/expense/", "Expense", ErrorSources.Books), ("payments.", "Payments", null), ("paymentssandbox.", "Payments", null),
        ("commerce.", "Commerce", "https://www.zoho.com/commerce/api/errors.html"),
        ("/creator/", "Creator", ErrorSources.Creator), ("analyticsapi.", "Analytics", ErrorSources.Analytics),
        ("api.catalyst.", "Catalyst", ErrorSources.Catalyst),
        ("/people/", "People", ErrorSources.People), ("desk.", "Desk", ErrorSources.Desk), ("mail.", "Mail", ErrorSources.Mail),
        ("projects.", "Projects", ErrorSources.Projects), ("projectsapi.", "Projects", ErrorSources.Projects), ("sprintsapi.", "Sprints", null),
        ("cliq.", "Cliq", ErrorSources.Cliq), ("sheet.", "Sheet", null),
        ("/writer/", "Writer", "https://www.zoho.com/writer/help/api/v1/general-errors.html"),
        ("workdrive.", "WorkDrive", WorkDrive), ("/workdrive/", "WorkDrive", WorkDrive),
        ("sign.", "Sign", ErrorSources.Sign), ("campaigns.", "Campaigns", ErrorSources.Campaigns),
        ("sdpondemand.", "ServiceDeskPlus", ErrorSources.ServiceDeskPlus), ("servicedeskplus.", "ServiceDeskPlus", ErrorSources.ServiceDeskPlus),

        // A product without codes here is named too. Otherwise the codes of another product would explain its own.
        ("/bookings/", "Bookings", null), ("/backstage/", "Backstage", null), ("/fsm/", "FSM", null), ("/oauth/user", "Accounts", null),
        ("assist.", "Assist", null), ("calendar.", "Calendar", null), ("connect.", "Connect", null), ("contracts.", "Contracts", null),
        ("directory.", "Directory", null), ("endpointcentral.", "EndpointCentral", null), ("learn.", "Learn", null), ("lens.", "Lens", null),
        ("log360cloud.", "Log360Cloud", null), ("marketingautomation.", "MarketingAutomation", null), ("mdm.", "MobileDeviceManager", null),
        ("one.", "One", null),
        ("patch.", "PatchManagerPlus", null), ("salesiq.", "SalesIQ", ErrorSources.SalesIq), ("shifts.", "Shifts", null), ("www.site24x7.", "Site24x7", null),
        ("app.site24x7.", "Site24x7", null), ("tables.", "Tables", null), ("thrive.", "Thrive", null), ("vault.", "Vault", null),
        ("voice.", "Voice", null), ("workerly.", "Workerly", null), ("api.zeptomail.", "ZeptoMail", null), ("meeting.", "Meeting", null),
        ("webinar.", "Webinar", null),
    ];

    /// <summary>The page of a product; null when it is not known.</summary>
    internal static string? Of(string? service) => Array.Find(Rows, row => row.Service == service).Page;

    /// <summary>The product of a request; null when the address does not tell.</summary>
    internal static string? ServiceOf(Uri address) => Array.Find(
        Rows, row => (row.Start[0] == '/' ? address.AbsolutePath : address.Host).StartsWith(row.Start, StringComparison.OrdinalIgnoreCase)).Service;
}
