using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>
/// The paths of known products that the simulator does not have. The answer is 501, and never 200, so that a call that is not simulated does
/// not look like one that works. Zoho itself does not send it. A path of no product gets Zoho's error for an invalid URL.
/// </summary>
internal static class UnsimulatedPaths
{
    /// <summary>How the paths of the products begin, as the tables of their API pages give it. All products share one server here.</summary>
    private static readonly string[] Prefixes =
    [
        "/books", "/inventory", "/invoice", "/billing", "/subscriptions", "/expense", "/bigin", "/recruit", "/creator", "/bookings", "/writer",
        "/workdrive", "/v1/workdrive", "/people", "/restapi", "/zsapi", "/baas", "/app", "/meeting", "/sheet", "/store", "/zs-site", "/api", "/dcapi",
        "/fsm", "/backstage", "/workerly", "/rest/json/zv", "/pulse", "/v1.1", "/learn", "/thrive-publicapi",
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var prefix in Prefixes)
        {
            routes.Map($"{prefix}/{{**rest}}", RefuseAsync);
        }
    }

    public static Task RefuseAsync(HttpContext context) => JsonResponse.WriteAsync(
        context,
        new
        {
            code = NotSimulated.Code,
            details = new { method = context.Request.Method, path = context.Request.Path.Value },
            message = "The simulator does not have this call. Zoho may have it.",
            status = "error",
        },
        StatusCodes.Status501NotImplemented);
}
