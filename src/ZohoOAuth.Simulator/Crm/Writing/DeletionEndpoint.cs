using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Deletes records (https://www.zoho.com/crm/developer/docs/api/v8/delete-records.html).</summary>
internal sealed class DeletionEndpoint(SimulatorClock clock, UserLookup users, WriteLock writeLock)
{
    public Task DeleteAsync(CrmCall call)
    {
        if (call.Query["wf_trigger"].ToString() is { Length: > 0 } trigger && !bool.TryParse(trigger, out _))
        {
            return CrmError.InvalidParameter("wf_trigger").WriteAsync(call.Context);
        }

        var ids = call.Id is { } one ? [one] : QueryParameters.List(call, "ids");
        return ids.Length switch
        {
            0 => MissingIds.WriteAsync(call.Context),
            > RecordData.MaxRecords => CrmError.TooManyRecords.WriteAsync(call.Context),
            _ => WriteAsync(call, ids),
        };
    }

    private static CrmError MissingIds => new(
        400,
        "REQUIRED_PARAM_MISSING",
        "One of the expected parameter is missing",
        new Dictionary<string, object> { ["param_name"] = "ids" });

    private Task WriteAsync(CrmCall call, string[] ids)
    {
        var writer = new RecordWriter(call.Organization, call.Module!, users, clock.GetUtcNow());
        return RecordResult.WriteAsync(call.Context, writeLock.Run(() => ids.Select(writer.Delete).ToList()), StatusCodes.Status200OK);
    }
}
