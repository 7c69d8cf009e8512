using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Queries;
using ZohoOAuth.Simulator.Crm.Reading;
using ZohoOAuth.Simulator.Crm.Settings;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>The endpoints of CRM, and its error for every other path of the API server.</summary>
internal sealed class CrmRoutes(CrmRequestGuard guard, SimulatorClock clock, SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        new SettingsRoutes(guard).Map(routes);
        routes.MapGet("/crm/{version}/users", guard.Guard("users", null, new UsersEndpoint(settings).ListAsync));
        routes.MapPost("/crm/{version}/coql", guard.Guard(CoqlEndpoint.Scope, CoqlEndpoint.QueryAsync));

        new ReadingRoutes(guard, clock, settings).Map(routes);

        new WritingRoutes(guard, clock, settings).Map(routes);
        routes.MapFallback(CrmError.InvalidUrlPattern.WriteAsync);
    }
}
