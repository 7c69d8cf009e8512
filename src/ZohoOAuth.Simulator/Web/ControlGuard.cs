namespace ZohoOAuth.Simulator.Web;

/// <summary>
/// Protects the control endpoints from web sites that the user visits. A browser names the site that a request comes from, so a
/// request of another site is refused. Scripts and tests name none.
/// </summary>
internal static class ControlGuard
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next) => IsAllowed(context.Request) ? next(context) : RefuseAsync(context);

    private static bool IsAllowed(HttpRequest request) =>
        (request.Headers.Origin is [] || request.Headers.Origin == $"{request.Scheme}://{request.Host}")
        && (IsNavigation(request) || request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none");

    // A link may lead to the page, which does nothing by itself.
    private static bool IsNavigation(HttpRequest request) => ControlPath.IsPage(request) && HttpMethods.IsGet(request.Method);

    private static Task RefuseAsync(HttpContext context) =>
        JsonResponse.WriteAsync(context, new { error = "A control request of another web site is refused." }, StatusCodes.Status403Forbidden);
}
