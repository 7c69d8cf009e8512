using System.Globalization;
using ZohoOAuth.Simulator.Control;
using ZohoOAuth.Simulator.Requests;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary><c>requests/{number}</c>: the headers and the body of one request, without secrets.</summary>
internal sealed class RequestEndpoint(RequestLog log) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{ControlPath.Prefix}/requests/{{number:long}}", WriteAsync);

    private Task WriteAsync(HttpContext context)
    {
        var number = long.Parse((string)context.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        return log.Find(number) is { } request
            ? ControlResponse.WriteAsync(context, RequestRow.Details(request))
            : ControlResponse.WriteAsync(context, new { error = "The log has no such request any more." }, StatusCodes.Status404NotFound);
    }
}
