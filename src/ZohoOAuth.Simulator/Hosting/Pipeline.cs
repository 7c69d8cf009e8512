using System.Globalization;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Names;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Requests;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>
/// The steps of a request: the log, the latency, the faults, the paths of the host, and the routes of the server that received it. A
/// control request takes none of these steps: it is not logged, and no fault changes its response.
/// </summary>
internal sealed class Pipeline(
    SimulatorClock clock,
    RequestLogging logging,
    RequestLatency latency,
    FaultInjection faults,
    IReadOnlyList<IRouteGroup> controlRoutes,
    IReadOnlyList<IRouteGroup> accountsRoutes,
    IReadOnlyList<IRouteGroup> apiRoutes)
{
    public void Build(IApplicationBuilder app)
    {
        app.Use(EnterAsync);
        app.MapWhen(IsControl, branch => Route(branch.Use(ControlGuard.InvokeAsync), controlRoutes));
        app.Use(logging.InvokeAsync);
        app.Use(latency.InvokeAsync);
        app.Use(faults.InvokeAsync);
        app.Use(ZohoHost.InvokeAsync);
        app.MapWhen(context => SimulatedServer.Of(context).Role == ServerRole.Accounts, branch => Route(branch, accountsRoutes));
        app.MapWhen(context => SimulatedServer.Of(context).Role == ServerRole.Api, branch => Route(branch, apiRoutes));
    }

    // Under Zoho's own names there are no control paths: the host answers as Zoho does.
    private static bool IsControl(HttpContext context) => ControlPath.Includes(context.Request) && context.Features.Get<ZohoHost>() is null;

    // Clients correct their clock by this header, so it has to show the simulator's time.
    private Task EnterAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return next(context);
    }

    private static void Route(IApplicationBuilder branch, IReadOnlyList<IRouteGroup> groups)
    {
        branch.UseRouting();
        foreach (var filter in groups.OfType<IRouteFilter>())
        {
            branch.Use(filter.InvokeAsync);
        }

        branch.UseEndpoints(routes =>
        {
            foreach (var group in groups)
            {
                group.Map(routes);
            }
        });
    }
}
