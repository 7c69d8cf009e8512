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
    private const string Records = "/crm/{version}/{module}";
    private const string Record = "/crm/{version}/{module}/{id}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/crm/{version}/settings/modules", guard.Guard("settings", "modules", OrganizationEndpoint.ModulesAsync));
        routes.MapGet("/crm/{version}/org", guard.Guard("org", null, OrganizationEndpoint.OrgAsync));
        routes.MapGet("/crm/{version}/users", guard.Guard("users", null, new UsersEndpoint(settings).ListAsync));
        routes.MapPost("/crm/{version}/coql", guard.Guard(CoqlEndpoint.Scope, CoqlEndpoint.QueryAsync));

        var records = new RecordsEndpoint(clock, settings);
        routes.MapGet(Records, guard.GuardRecords(records.ListAsync));
        routes.MapGet(Record, guard.GuardRecords(RecordsEndpoint.GetAsync));

        new WritingRoutes(guard, clock, settings).Map(routes);
        routes.MapFallback(CrmError.InvalidUrlPattern.WriteAsync);
    }
}
