using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Crm;

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

    public static Task DeleteAsync(CrmCall call)
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
        var mandatory = module.Kind.MandatoryField;
        return string.IsNullOrEmpty(record[mandatory]?.ToString())
            ? RecordResult.Failure(CrmError.MandatoryNotFound(mandatory))
            : RecordResult.Success(module.Add(record, clock.GetUtcNow()), "record added");
    }

    private RecordResult Update(CrmModule module, string? id, JsonObject record) =>
        TryReadId(id, out var number) && module.Update(number, record, clock.GetUtcNow())
            ? RecordResult.Success(number, "record updated")
            : RecordResult.Failure(CrmError.InvalidId);

    private static RecordResult Delete(CrmModule module, string id) =>
        TryReadId(id, out var number) && module.Delete(number)
            ? RecordResult.Success(number, "record deleted")
            : RecordResult.Failure(CrmError.InvalidId);

    private static bool TryReadId(string? text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
