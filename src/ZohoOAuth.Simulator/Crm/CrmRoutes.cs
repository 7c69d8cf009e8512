using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>The endpoints of CRM, and its error for every other path of the API server.</summary>
internal sealed class CrmRoutes(CrmRequestGuard gate, SimulatorClock clock, SimulatorSettings settings) : IRouteGroup
{
    private const string Records = "/crm/{version}/{module}";
    private const string Record = "/crm/{version}/{module}/{id}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/crm/{version}/settings/modules", gate.Guard("settings", "modules", OrganizationEndpoint.ModulesAsync));
        routes.MapGet("/crm/{version}/org", gate.Guard("org", null, OrganizationEndpoint.OrgAsync));
        routes.MapGet("/crm/{version}/users", gate.Guard("users", null, new UsersEndpoint(settings).ListAsync));
        routes.MapPost("/crm/{version}/coql", gate.Guard(CoqlEndpoint.Scope, CoqlEndpoint.QueryAsync));

        var records = new RecordsEndpoint(clock, settings);
        routes.MapGet(Records, gate.GuardRecords(records.ListAsync));
        routes.MapGet(Record, gate.GuardRecords(RecordsEndpoint.GetAsync));

        var changes = new RecordChangesEndpoint(clock);
        routes.MapPost(Records, gate.GuardRecords(changes.InsertAsync));
        routes.MapPut(Records, gate.GuardRecords(changes.UpdateAsync));
        routes.MapPut(Record, gate.GuardRecords(changes.UpdateAsync));
        routes.MapDelete(Records, gate.GuardRecords(RecordChangesEndpoint.DeleteAsync));
        routes.MapDelete(Record, gate.GuardRecords(RecordChangesEndpoint.DeleteAsync));
        routes.MapFallback(CrmError.InvalidUrlPattern.WriteAsync);
    }
}
