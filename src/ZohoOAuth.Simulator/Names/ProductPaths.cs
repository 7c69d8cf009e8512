namespace ZohoOAuth.Simulator.Names;

/// <summary>
/// The paths of the products. Some products share the start of their paths, so the longest start that fits a path decides whose it is.
/// </summary>
internal static class ProductPaths
{
    private static readonly string[] ServiceDesk = ["requests", "problems", "changes", "assets", "users", "projects", "solutions"];

    // A star stands for any one segment, such as a version. Sources: see HostTable.
    private static readonly (string Product, string[] Starts)[] Rows =
    [
        (HostTable.Accounts, ["/oauth"]),
        ("crm", ["/crm"]),
        ("crm upload", ["/crm/*/upload"]),
        ("crm results", ["/*/crm"]),
        ("finance", ["/books", "/inventory", "/invoice", "/billing", "/subscriptions", "/expense"]),
        ("creator", ["/creator"]),
        ("bookings", ["/bookings"]),
        ("api domain only", ["/bigin", "/writer", "/workdrive"]),
        ("desk", ["/api/v1", .. Resources("/api/v1", "tickets", "contacts", "accounts", "agents", "departments", "organizations")]),
        ("workdrive", ["/api/v1", .. Resources("/api/v1", "files", "upload", "download")]),
        ("sign", ["/api/v1", .. Resources("/api/v1", "requests", "templates")]),
        ("files", ["/v1/workdrive/download"]),
        ("recruit", ["/recruit"]),
        ("projects", ["/api/v3/portal", "/api/v3/portals", "/restapi"]),
        ("mail", ["/api/accounts"]),
        ("people", ["/people"]),
        ("cliq", ["/api/v2", "/api/v3", .. Resources("/api/v2", "channels", "users")]),
        ("sheet", ["/api/v2", .. Resources("/api/v2", "workbooks")]),
        ("analytics", ["/restapi/v2"]),
        ("campaigns", ["/api/v1.1"]),
        .. FurtherPaths.Rows,
        ("endpoint central", ["/api/1.4", "/api/1.4/patch", "/dcapi"]),
        ("patch manager", ["/api/1.4/patch"]),
        ("mobile devices", ["/api/v1/mdm"]),
        ("logs", ["/api/v2", .. Resources("/api/v2", "accounts", "log-sources", "meta")]),
        ("monitoring", ["/api"]),
        ("assist", ["/api/v2", .. Resources("/api/v2", "user", "devices", "session", "unattended")]),
        ("vault", ["/api/rest"]),
        ("service desk", ["/app", "/api/v3", .. Resources("/api/v3", ServiceDesk)]),
    ];

    /// <summary>The products that may serve a path: one, or several whose documents name nothing more exact.</summary>
    public static IEnumerable<string> Owners(string path)
    {
        var segments = path.Split('/');
        var fitting = Rows
            .SelectMany(row => row.Starts.Select(start => (row.Product, Start: start.Split('/'))))
            .Where(row => Fits(row.Start, segments))
            .ToArray();
        return fitting.Where(row => row.Start.Length == fitting.Max(other => other.Start.Length)).Select(row => row.Product);
    }

    private static bool Fits(string[] start, string[] segments) =>
        start.Length <= segments.Length
        && start.Zip(segments).All(pair => pair.First == "*" || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Resources(string start, params string[] names) => names.Select(name => $"{start}/{name}");
}
