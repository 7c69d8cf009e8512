namespace ZohoOAuth.Simulator.Web;

/// <summary>The path of the control endpoints. They are not logged, and no fault applies to them.</summary>
internal static class ControlPath
{
    public const string Prefix = "/_simulator";

    public static bool Includes(HttpRequest request) => request.Path.StartsWithSegments(Prefix);
}
