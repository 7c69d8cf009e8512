using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>The endpoints that write records.</summary>
internal sealed class WritingRoutes(CrmRequestGuard guard, SimulatorClock clock, SimulatorSettings settings)
{
    private const string Records = "/crm/{version}/{module}";
    private const string Record = "/crm/{version}/{module}/{id}";

    public void Map(IEndpointRouteBuilder routes)
    {
        var users = new UserLookup(settings);
        var writeLock = new WriteLock();
        var changes = new RecordChangesEndpoint(clock, users, writeLock);
        routes.MapPost(Records, guard.GuardRecords(changes.InsertAsync));
        routes.MapPut(Records, guard.GuardRecords(changes.UpdateAsync));
        routes.MapPut(Record, guard.GuardRecords(changes.UpdateAsync));
        routes.MapPost($"{Records}/upsert", guard.GuardRecords(changes.UpsertAsync));

        var deletion = new DeletionEndpoint(clock, users, writeLock);
        routes.MapDelete(Records, guard.GuardRecords(deletion.DeleteAsync));
        routes.MapDelete(Record, guard.GuardRecords(deletion.DeleteAsync));
    }
}
