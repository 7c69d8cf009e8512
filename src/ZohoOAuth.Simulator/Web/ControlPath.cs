namespace ZohoOAuth.Simulator.Web;

/// <summary>The paths of the control endpoints and of the page. They are not logged, and no fault applies to them.</summary>
internal static class ControlPath
{
    public const string Prefix = "/_simulator";
    public const string Page = "/";

    public static bool Includes(HttpRequest request) => IsPage(request) || request.Path.StartsWithSegments(Prefix);

    /// <summary>Zoho's servers have no API there, so the page does not hide one.</summary>
    public static bool IsPage(HttpRequest request) => request.Path == Page;
}
