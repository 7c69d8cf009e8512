using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Names;

/// <summary>One of Zoho's hosts, played by a simulated server.</summary>
/// <param name="Name">The host's name.</param>
/// <param name="Row">What it serves.</param>
/// <param name="Server">The server that plays it.</param>
internal sealed record ZohoHost(string Name, HostRow Row, SimulatedServer Server)
{
    /// <summary>Answers for a path that the host does not serve, and passes every other request on.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next) => context.Features.Get<ZohoHost>() switch
    {
        null => next(context),
        { Row.Products: [] } host => host.WriteLackingAsync(context),
        var host => host.Serves(context.Request.Path.Value ?? "") ? next(context) : host.Row.UnknownPath.WriteAsync(context),
    };

    private bool Serves(string path) => ProductPaths.Owners(path).Intersect(Row.Products).Any();

    private Task WriteLackingAsync(HttpContext context) => JsonResponse.WriteAsync(
        context,
        new { code = NotSimulated.Code, details = new { }, message = $"The simulator does not have {Name}", status = "error" },
        StatusCodes.Status501NotImplemented);
}
