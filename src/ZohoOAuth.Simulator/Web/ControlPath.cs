namespace ZohoOAuth.Simulator.Web;

/// <summary>Where the control endpoints are. The request log and the faults leave them alone.</summary>
internal static class ControlPath
{
    public const string Prefix = "/_simulator";

    public static bool Includes(HttpRequest request) => request.Path.StartsWithSegments(Prefix);
}
