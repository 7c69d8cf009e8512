using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// The results of records that were written, with who wrote them and when
/// (https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html).
/// </summary>
internal static class WriteResult
{
    public static RecordResult Added(JsonObject record) => Saved(Details(record, true), "record added");

    public static RecordResult Updated(JsonObject record) => Saved(Details(record, true), "record updated");

    /// <summary>The result of an upsert, which also says what it did (https://www.zoho.com/crm/developer/docs/api/v8/upsert-records.html).</summary>
    /// <param name="record">The record.</param>
    /// <param name="wasAdded">Whether it is new.</param>
    /// <param name="duplicateField">The field that found the record; null for a new one.</param>
    public static RecordResult Upserted(JsonObject record, bool wasAdded, string? duplicateField) => new(true, new
    {
        code = "SUCCESS",
        duplicate_field = duplicateField,
        action = wasAdded ? "insert" : "update",
        details = Details(record, false),
        message = wasAdded ? "record added" : "record updated",
        status = "success",
    });

    private static RecordResult Saved(JsonObject details, string message) =>
        new(true, new { code = "SUCCESS", details, message, status = "success" });

    private static JsonObject Details(JsonObject record, bool withApproval)
    {
        var details = new JsonObject
        {
            ["Modified_Time"] = record["Modified_Time"]?.DeepClone(),
            ["Modified_By"] = User(record["Modified_By"]),
            ["Created_Time"] = record["Created_Time"]?.DeepClone(),
            ["id"] = record["id"]?.DeepClone(),
            ["Created_By"] = User(record["Created_By"]),
        };
        if (withApproval)
        {
            details["$approval_state"] = "approved";
        }

        return details;
    }

    private static JsonObject User(JsonNode? user) => new() { ["name"] = user?["name"]?.DeepClone(), ["id"] = user?["id"]?.DeepClone() };
}
