using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Queries;
using ZohoOAuth.Simulator.Crm.Reading;
using ZohoOAuth.Simulator.Crm.Settings;
using ZohoOAuth.Simulator.Crm.Writing;
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
        routes.MapPost("/crm/{version}/coql", guard.Guard(CoqlEndpoint.Scope, CrmException.Sending(CoqlEndpoint.QueryAsync)));

        new ReadingRoutes(guard, clock, settings).Map(routes);

        var changes = new RecordChangesEndpoint(clock);
        routes.MapPost(Records, guard.GuardRecords(changes.InsertAsync));
        routes.MapPut(Records, guard.GuardRecords(changes.UpdateAsync));
        routes.MapPut(Record, guard.GuardRecords(changes.UpdateAsync));
        routes.MapDelete(Records, guard.GuardRecords(changes.DeleteAsync));
        routes.MapDelete(Record, guard.GuardRecords(changes.DeleteAsync));
        routes.MapFallback(CrmError.InvalidUrlPattern.WriteAsync);
    }
}
