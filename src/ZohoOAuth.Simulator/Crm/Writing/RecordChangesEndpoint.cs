using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// Adds and changes records. Each record of a request has its own result, in the order of the request
/// (https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html, update-records.html, upsert-records.html).
/// </summary>
internal sealed class RecordChangesEndpoint(SimulatorClock clock, UserLookup users, WriteLock writeLock)
{
    public Task InsertAsync(CrmCall call) =>
        ChangeAsync(call, StatusCodes.Status201Created, (writer, _) => writer.Insert);

    public Task UpdateAsync(CrmCall call) =>
        ChangeAsync(call, StatusCodes.Status200OK, (writer, _) => (row, index) => writer.Update(row, index, call.Id));

    public Task UpsertAsync(CrmCall call) => ChangeAsync(
        call,
        StatusCodes.Status200OK,
        (writer, body) => (row, index) => writer.Upsert(row, index, body.DuplicateCheckFields));

    private async Task ChangeAsync(CrmCall call, int success, Func<RecordWriter, WriteBody, Func<JsonObject, int, RecordResult>> change)
    {
        var (body, error) = await WriteBody.ReadAsync(call);
        if (body is null)
        {
            await error!.WriteAsync(call.Context);
            return;
        }

        var write = change(new RecordWriter(call.Organization, call.Module!, users, clock.GetUtcNow()), body);
        var results = writeLock.Run(() => body.Rows.Select(write).ToList());
        await RecordResult.WriteAsync(call.Context, results, success);
    }
}
