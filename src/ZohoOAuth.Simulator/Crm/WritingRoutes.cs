using Microsoft.AspNetCore.Routing.Patterns;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Conversion;
using ZohoOAuth.Simulator.Crm.Tags;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>The endpoints that write records.</summary>
internal sealed class WritingRoutes(CrmRequestGuard guard, SimulatorClock clock, SimulatorSettings settings)
{
    private const string Records = "/crm/{version}/{module}";
    private const string Record = "/crm/{version}/{module}/{id}";
    private const string TagSettings = "/crm/{version}/settings/tags";

    public void Map(IEndpointRouteBuilder routes)
    {
        var users = new UserLookup(settings);
        var writeLock = new WriteLock();
        MapRecords(routes, users, writeLock);
        MapTags(routes, writeLock);

        // Other modules have a conversion of their own, which the simulator does not have.
        var conversion = new ConversionEndpoint(clock, users, writeLock);
        var leads = RoutePatternFactory.Parse("/crm/{version}/Leads/{id}/actions/convert", new { module = "Leads" }, null);
        routes.Map(leads, guard.GuardRecords(conversion.ConvertAsync)).WithMetadata(new HttpMethodMetadata([HttpMethods.Post]));
    }

    private void MapRecords(IEndpointRouteBuilder routes, UserLookup users, WriteLock writeLock)
    {
        var changes = new RecordChangesEndpoint(clock, users, writeLock);
        routes.MapPost(Records, guard.GuardRecords(changes.InsertAsync));
        routes.MapPut(Records, guard.GuardRecords(changes.UpdateAsync));
        routes.MapPut(Record, guard.GuardRecords(changes.UpdateAsync));
        routes.MapPost($"{Records}/upsert", guard.GuardRecords(changes.UpsertAsync));

        var deletion = new DeletionEndpoint(clock, users, writeLock);
        routes.MapDelete(Records, guard.GuardRecords(deletion.DeleteAsync));
        routes.MapDelete(Record, guard.GuardRecords(deletion.DeleteAsync));
    }

    private void MapTags(IEndpointRouteBuilder routes, WriteLock writeLock)
    {
        var tags = new TagsEndpoint(clock, writeLock);
        routes.MapGet(TagSettings, guard.Guard("settings", "tags", TagsEndpoint.ListAsync));
        routes.MapPost(TagSettings, guard.Guard("settings", "tags", tags.CreateAsync));
        routes.MapPut(TagSettings, guard.Guard("settings", "tags", tags.UpdateAsync));
        routes.MapPut($"{TagSettings}/{{id}}", guard.Guard("settings", "tags", tags.UpdateAsync));

        var changes = new TagChangesEndpoint(clock, writeLock);
        routes.MapDelete($"{TagSettings}/{{id}}", guard.Guard("settings", "tags", changes.DeleteAsync));
        routes.MapPost($"{TagSettings}/{{id}}/actions/merge", guard.Guard("settings", "tags", changes.MergeAsync));
        routes.MapGet($"{TagSettings}/{{id}}/actions/records_count", guard.Guard("settings", "tags", TagChangesEndpoint.CountAsync));

        var recordTags = new RecordTagsEndpoint(clock, writeLock);
        foreach (var path in new[] { Records, Record })
        {
            routes.MapPost($"{path}/actions/add_tags", guard.GuardRecords(recordTags.AddAsync));
            routes.MapPost($"{path}/actions/remove_tags", guard.GuardRecords(recordTags.RemoveAsync));
        }
    }
}
