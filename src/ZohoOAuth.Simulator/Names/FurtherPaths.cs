namespace ZohoOAuth.Simulator.Names;

/// <summary>
/// The paths of the products of <see cref="FurtherHosts"/>: how they start, and where several products share this start, the resources of each.
/// </summary>
internal static class FurtherPaths
{
    // A star stands for the organization. Sources: see FurtherHosts.
    public static readonly (string Product, string[] Starts)[] Rows =
    [
        ("commerce", ["/store", "/zs-site"]),
        ("lens", ["/api/v2", "/api/v2/reports", "/api/v2/lens_session", "/api/v2/user"]),
        ("conferences", ["/api/v2", "/meeting", "/api/v2/*/sessions.json", "/api/v2/*/sessions", "/api/v2/*/webinar.json", "/api/v2/*/webinar"]),
        ("shifts", ["/api/v1", "/api/v1/*/employees"]),
        ("workerly", ["/workerly"]),
        ("contracts", ["/api/v1", "/api/v1/contracts", "/api/v1/counterparties"]),
        ("salesiq", ["/api/v2", "/api/v2/*/conversations", "/api/v2/*/departments"]),
        ("catalyst", ["/baas"]),
        ("fsm", ["/fsm"]),
        ("backstage", ["/backstage"]),
        ("voice", ["/rest/json/zv"]),
        ("connect", ["/pulse"]),
        ("marketing automation", ["/api/v1"]),
        ("thrive", ["/thrive-publicapi"]),
        ("learn", ["/learn"]),
        ("one", ["/api/v1", "/api/v1/orgs"]),
        ("tables", ["/api/v1", "/api/v1/portals"]),
        ("zeptomail", ["/v1.1"]),
    ];
}
