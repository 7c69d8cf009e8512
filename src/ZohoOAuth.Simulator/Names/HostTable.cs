namespace ZohoOAuth.Simulator.Names;

/// <summary>
/// The hosts of a data center. Sources: the API introduction of each product, for example https://desk.zoho.com/DeskAPIDocument and
/// https://www.zoho.com/books/api/v3/introduction/; for the environments and the hosts of files the data center classes of
/// https://github.com/zoho/zohocrm-csharp-sdk-8.0, and https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/overview.html
/// </summary>
internal static class HostTable
{
    public const string Accounts = "accounts";

    /// <summary>Any other host on the domain of a data center, such as calendar.zoho.eu.</summary>
    public static readonly HostRow Lacking = new(_ => null);

    // Only the host for uploads is elsewhere in Canada and in Saudi Arabia (getFileUploadUrl of the SDK's data center classes).
    private static readonly string[] OwnUploadHost = ["ca", "sa"];

    public static readonly HostRow[] Rows =
    [
        On("accounts", Accounts),
        OnApi("www", "crm", "finance", "creator", "bookings", "fsm", "backstage", "api domain only") with { UnknownPath = UnknownPath.Crm },
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
        On("sheet", "sheet"),
        On("analyticsapi", "analytics"),

        // The pages list six and seven data centers: https://www.zoho.com/campaigns/help/developers/data-centers.html and
        // https://docs.catalyst.zoho.com/en/api/introduction/multi-dc-support/. Assumption: the others follow the rule.
        On("campaigns", "campaigns"),
        On("api.catalyst", "catalyst"),
        new(domains => domains.ServiceDesk, "service desk"),
        .. FurtherHosts.Rows,
        ItHosts.EndpointCentral,
        ItHosts.PatchManagerPlus,
        ItHosts.MobileDeviceManager,
        ItHosts.Log360Cloud,
        ItHosts.Site24x7,
        ItHosts.Assist,

        // https://www.zoho.com/vault/api/ and https://www.zoho.com/deluge/help/one/add-user.html name the host of us only. Assumption: the others follow
        // the rule.
        On("vault", "vault"),
        On("one", "one"),

        // A token of production is invalid in these environments, and the simulator has no other tokens.
        OnApi("sandbox"),
        OnApi("developer"),
    ];

    private static HostRow On(string label, params string[] products) => new(domains => $"{label}.{domains.Zoho}", products);

    private static HostRow OnApi(string label, params string[] products) => new(domains => $"{label}.{domains.Api}", products);
}
