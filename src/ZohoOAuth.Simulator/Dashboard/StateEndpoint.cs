using System.Globalization;
using ZohoOAuth.Simulator.Control;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Requests;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary><c>state?since=</c>: all that the page shows, and the requests that changed after the change that it knows. No secrets.</summary>
internal sealed class StateEndpoint(
    SimulatorClock clock,
    DataCenterDirectory dataCenters,
    RequestLog log,
    FaultList faults,
    TokenRows tokens,
    LimitRows limits) : IRouteGroup
{
    private const int MaxRequests = 500;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{ControlPath.Prefix}/state", WriteAsync);

    private Task WriteAsync(HttpContext context)
    {
        var since = long.TryParse(context.Request.Query["since"], NumberStyles.None, CultureInfo.InvariantCulture, out var change) ? change : 0;
        var changes = log.Since(since, MaxRequests);
        return ControlResponse.WriteAsync(context, new
        {
            now = clock.GetUtcNow(),
            offsetSeconds = clock.Offset.TotalSeconds,
            dataCenters = dataCenters.All.Select(one => new { code = one.Code, accounts = one.AccountsOrigin, api = one.ApiOrigin }),
            kinds = FaultKinds.All.Select(kind => new { name = kind.Name, description = kind.Description }),
            faults = faults.Pending().Select(FaultRow.Describe),
            faultsTaken = faults.Taken,
            tokens = tokens.Read(),
            limits = limits.Read(),
            requests = changes.Requests.Select(RequestRow.Line),
            first = changes.First,
            change = changes.Change,
        });
    }
}
