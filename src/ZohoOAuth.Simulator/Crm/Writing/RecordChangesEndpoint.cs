using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// Adds, changes and deletes records. Each record of a request has its own result
/// (https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html).
/// </summary>
internal sealed class RecordChangesEndpoint(SimulatorClock clock)
{
    public Task InsertAsync(CrmCall call) => ChangeAsync(call, StatusCodes.Status201Created, record => Insert(call.Module!, record));

    public Task UpdateAsync(CrmCall call) => ChangeAsync(
        call,
        StatusCodes.Status200OK,
        record => Update(call.Module!, call.Id ?? record["id"]?.ToString(), record));

    public Task DeleteAsync(CrmCall call)
    {
        var ids = (call.Id ?? call.Query["ids"].ToString()).Split(',', StringSplitOptions.RemoveEmptyEntries);
        return ids.Length switch
        {
            0 => CrmError.InvalidParameter("ids").WriteAsync(call.Context),
            > RecordData.MaxRecords => CrmError.TooManyRecords.WriteAsync(call.Context),
            _ => RecordResult.WriteAsync(call.Context, [.. ids.Select(id => Delete(call.Module!, id))], StatusCodes.Status200OK),
        };
    }

    private static async Task ChangeAsync(CrmCall call, int success, Func<JsonObject, RecordResult> change)
    {
        var (data, error) = await RecordData.ReadAsync(call.Context);
        await (data is null
            ? error!.WriteAsync(call.Context)
            : RecordResult.WriteAsync(call.Context, [.. data.Select(record => change((JsonObject)record!))], success));
    }

    private RecordResult Insert(CrmModule module, JsonObject record)
    {
        var missing = module.Schema.Fields.FirstOrDefault(field => field.IsMandatory && string.IsNullOrEmpty(record[field.Name]?.ToString()));
        return missing is null
            ? RecordResult.Success(module.Add(record, clock.GetUtcNow()), "record added")
            : RecordResult.Failure(CrmError.MandatoryNotFound(missing.Name));
    }

    private RecordResult Update(CrmModule module, string? id, JsonObject record) =>
        TryReadId(id, out var number) && module.Update(number, record, clock.GetUtcNow())
            ? RecordResult.Success(number, "record updated")
            : RecordResult.Failure(CrmError.InvalidId);

    private RecordResult Delete(CrmModule module, string id) =>
        TryReadId(id, out var number) && module.Delete(number, clock.GetUtcNow())
            ? RecordResult.Success(number, "record deleted")
            : RecordResult.Failure(CrmError.InvalidId);

    private static bool TryReadId(string? text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
