using System.Globalization;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>Finds the record in the path, for endpoints of what belongs to a record.</summary>
internal static class RecordEndpoint
{
    public static Func<CrmCall, Task> Of(Func<CrmCall, CrmModule, long, Task> handler) => call =>
        long.TryParse(call.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && call.Module!.Find(id) is not null
            ? handler(call, call.Module, id)
            : AttachmentError.InvalidRecord.WriteAsync(call.Context);
}
