using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>What reads records, and the custom views that select them.</summary>
internal sealed class ReadingRoutes(CrmRequestGuard guard, SimulatorClock clock, SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var records = new RecordsEndpoint(clock, settings);
        MapRecords(routes, "/crm/{version}/{module}", records.ListAsync);
        MapRecords(routes, "/crm/{version}/{module}/{id}", RecordsEndpoint.GetAsync);

        MapViews(routes, "/crm/{version}/settings/custom_views", CustomViewsEndpoint.ListAsync);
        MapViews(routes, "/crm/{version}/settings/custom_views/{id}", CustomViewsEndpoint.GetAsync);
    }

    private void MapRecords(IEndpointRouteBuilder routes, string path, Func<CrmCall, Task> handler) =>
        routes.MapGet(path, guard.GuardRecords(handler));

    private void MapViews(IEndpointRouteBuilder routes, string path, Func<CrmCall, Task> handler) =>
        routes.MapGet(path, guard.Guard("settings", "custom_views", handler));
}
