using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Creates records as CRM does: up to 100, each with its own result.</summary>
internal static class RecruitRows
{
    public static Task CreateAsync(NewRecords records)
    {
        var (data, error) = RecordData.Of(records.Body);
        var context = records.Call.Context;
        return data is null
            ? error!.WriteAsync(context)
            : RecordResult.WriteAsync(context, [.. data.Select(row => Create(records, (JsonObject)row!))], StatusCodes.Status201Created);
    }

    private static RecordResult Create(NewRecords records, JsonObject row) => NewRecords.HasName(row)
        ? RecordResult.Success(records.Save(row)["id"]!.ToString(), "record added")
        : RecordResult.Failure(CrmError.MandatoryNotFound("name"));
}
