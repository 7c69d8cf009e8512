namespace ZohoOAuth.Simulator.Web;

/// <summary>
/// Protects the control endpoints from web sites that the user visits. A browser names the page that a request comes from, so a page
/// of another site is refused. The host must be a name of this machine, because a site can let its own name lead here. Scripts and
/// tests send neither header.
/// </summary>
internal static class ControlGuard
{
    private static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        !ControlPath.Includes(context.Request) || IsAllowed(context.Request) ? next(context) : RefuseAsync(context);

    private static bool IsAllowed(HttpRequest request) =>
        OwnHosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && (request.Headers.Origin is [] || request.Headers.Origin == $"{request.Scheme}://{request.Host}")
        && (IsNavigation(request) || request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none");

    // A link may lead to the page, which does nothing by itself.
    private static bool IsNavigation(HttpRequest request) => ControlPath.IsPage(request) && HttpMethods.IsGet(request.Method);

    private static Task RefuseAsync(HttpContext context) => JsonResponse.WriteAsync(
        context,
        new { error = "Control requests are allowed from this machine only: from http://localhost with its port, and not from another web site." },
        StatusCodes.Status403Forbidden);
}
