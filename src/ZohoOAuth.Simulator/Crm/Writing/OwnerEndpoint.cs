using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Gives records another owner (https://www.zoho.com/crm/developer/docs/api/v8/change-owner.html).</summary>
internal sealed class OwnerEndpoint(SimulatorClock clock, UserLookup users, WriteLock writeLock)
{
    public async Task ChangeAsync(CrmCall call)
    {
        var (change, error) = OwnerChange.Of(call, await JsonBody.ReadObjectAsync(call.Context), users);
        await (change is null
            ? error!.WriteAsync(call.Context)
            : RecordResult.WriteAsync(
                call.Context,
                writeLock.Run(() => change.Ids.Select((id, index) => Change(call, change, id, index)).ToList()),
                StatusCodes.Status200OK));
    }

    private RecordResult Change(CrmCall call, OwnerChange change, string id, int index)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !SetOwner(call.Module!, number, change))
        {
            return RecordResult.Failure(RowError.InvalidIdAt(id, index));
        }

        foreach (var name in change.RelatedModules)
        {
            ChangeRelated(call.Organization, name, id, change);
        }

        return RecordResult.Success(id, "owner is successfully updated");
    }

    private void ChangeRelated(CrmOrganization organization, string name, string id, OwnerChange change)
    {
        if (!organization.TryFind(name, out var module))
        {
            return;
        }

        var lookups = module.Schema.Fields.Where(field => field.Lookup is not null).Select(field => field.Name).ToList();
        foreach (var (related, _) in module.Written().Where(written => lookups.Any(field => (written.Record[field] as JsonObject)?["id"]?.ToString() == id)))
        {
            SetOwner(module, related, change);
        }
    }

    private bool SetOwner(CrmModule module, long id, OwnerChange change) =>
        module.Update(id, new JsonObject { ["Owner"] = change.Owner.DeepClone() }, clock.GetUtcNow());
}
