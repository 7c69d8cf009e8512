namespace ZohoOAuth.Simulator.Web;

/// <summary>
/// The paths of the control endpoints and of the page. They belong to the simulator and not to a server of Zoho, so they exist under
/// this machine's own names only. A web site that lets its own name lead here finds none of them.
/// </summary>
internal static class ControlPath
{
    public const string Prefix = "/_simulator";
    public const string Page = "/";

    private static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static bool Includes(HttpRequest request) =>
        OwnHosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) && (IsPage(request) || request.Path.StartsWithSegments(Prefix));

    /// <summary>Zoho's servers have no API there, so the page does not hide one.</summary>
    public static bool IsPage(HttpRequest request) => request.Path == Page;
}
