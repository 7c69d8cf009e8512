namespace ZohoOAuth.Simulator.Names;

/// <summary>
/// The hosts of a data center. Sources: the API introduction of each product, for example https://desk.zoho.com/DeskAPIDocument and
/// https://www.zoho.com/books/api/v3/introduction/; for the environments and the hosts of files the data center classes of
/// https://github.com/zoho/zohocrm-csharp-sdk-8.0, and https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/overview.html
/// </summary>
internal static class HostTable
{
    public const string Accounts = "accounts";

    // Only the host for uploads is elsewhere in Canada and in Saudi Arabia (UploadHosts of the SDK's data center classes).
    private static readonly string[] OwnUploadHost = ["ca", "sa"];

    public static readonly HostRow[] Rows =
    [
        On("accounts", Accounts),
        OnApi("www", "crm", "finance", "creator", "bookings", "api domain only") with { UnknownPath = UnknownPath.Crm },
        new(domains => OwnUploadHost.Contains(domains.Code) ? null : $"content.{domains.Api}", "crm upload") { UnknownPath = UnknownPath.Crm },
        new(domains => domains.Code == "ca" ? $"upload.{domains.Zoho}" : null, "crm upload") { UnknownPath = UnknownPath.Crm },
        new(domains => domains.Code == "sa" ? $"files.{domains.Zoho}" : null, "crm upload") { UnknownPath = UnknownPath.Crm },
        On("download", "files"),
        On("download-accl", "files", "crm results"),
        On("desk", "desk") with { UnknownPath = UnknownPath.Desk },
        On("mail", "mail") with { UnknownPath = UnknownPath.Mail },
        On("projects", "projects"),
        On("projectsapi", "projects"),
        On("people", "people"),
        On("recruit", "recruit") with { UnknownPath = UnknownPath.Crm },
        On("workdrive", "workdrive"),
        On("sign", "sign"),
        On("cliq", "cliq"),
        On("campaigns", "campaigns"),
        new(domains => domains.ServiceDesk, "service desk"),

        // What the simulator does not have.
        OnApi("sandbox"),
        OnApi("developer"),
        .. Lacking(
            "analytics", "analyticsapi", "api-console", "api.catalyst", "bigin", "books", "bookings", "calendar", "creator", "crm", "crmsandbox", "expense",
            "flow", "inventory", "invoice", "meeting", "payments", "paymentssandbox", "recruitsandbox", "sheet", "signsandbox", "sprints", "sprintsapi",
            "subscriptions", "upload-accl", "workplace", "writer"),
        new(domains => domains.Code == "ca" ? null : $"upload.{domains.Zoho}"),
    ];

    private static IEnumerable<HostRow> Lacking(params string[] labels) => labels.Select(label => On(label));

    private static HostRow On(string label, params string[] products) => new(domains => $"{label}.{domains.Zoho}", products);

    private static HostRow OnApi(string label, params string[] products) => new(domains => $"{label}.{domains.Api}", products);
}
