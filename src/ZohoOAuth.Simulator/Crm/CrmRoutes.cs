using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>What an API server answers to.</summary>
internal static class CrmRoutes
{
    private const string Records = "/crm/{version}/{module}";
    private const string Record = "/crm/{version}/{module}/{id}";

    public static void Map(IEndpointRouteBuilder routes, ZohoSimulator zoho)
    {
        var gate = new CrmGate(zoho);
        routes.MapGet("/crm/{version}/settings/modules", gate.Guard("settings", "modules", OrganizationEndpoint.ModulesAsync));
        routes.MapGet("/crm/{version}/org", gate.Guard("org", null, OrganizationEndpoint.OrgAsync));
        routes.MapGet("/crm/{version}/users", gate.Guard("users", null, new UsersEndpoint(zoho).ListAsync));
        routes.MapPost("/crm/{version}/coql", gate.Guard(CoqlEndpoint.Scope, CoqlEndpoint.QueryAsync));

        var records = new RecordsEndpoint(zoho);
        routes.MapGet(Records, gate.GuardRecords(records.ListAsync));
        routes.MapGet(Record, gate.GuardRecords(RecordsEndpoint.GetAsync));

        var changes = new RecordChangesEndpoint(zoho);
        routes.MapPost(Records, gate.GuardRecords(changes.InsertAsync));
        routes.MapPut(Records, gate.GuardRecords(changes.UpdateAsync));
        routes.MapPut(Record, gate.GuardRecords(changes.UpdateAsync));
        routes.MapDelete(Records, gate.GuardRecords(RecordChangesEndpoint.DeleteAsync));
        routes.MapDelete(Record, gate.GuardRecords(RecordChangesEndpoint.DeleteAsync));
        routes.MapFallback(CrmError.InvalidUrlPattern.WriteAsync);
    }
}
