using ZohoOAuth.Simulator.Requests;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Reads and empties the request log.</summary>
internal sealed class RequestLogEndpoints(RequestLog log) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/requests", ListAsync);
        routes.MapDelete("/requests", ClearAsync);
    }

    /// <summary><c>requests?path=</c>: lists the requests to a path, or all requests.</summary>
    private Task ListAsync(HttpContext context) =>
        ControlResponse.WriteAsync(context, log.To(context.Request.Query["path"].FirstOrDefault() ?? "*"));

    private Task ClearAsync(HttpContext context)
    {
        log.Clear();
        return ControlResponse.WriteDoneAsync(context);
    }
}
