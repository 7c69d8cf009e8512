using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>Reads the records that a request sends under <c>data</c>, or the error for a body that is invalid.</summary>
internal static class RecordData
{
    public const int MaxRecords = 100;

    public static async Task<(JsonArray? Data, CrmError? Error)> ReadAsync(HttpContext context) => Of(await JsonBody.ReadObjectAsync(context));

    public static (JsonArray? Data, CrmError? Error) Of(JsonObject? body) =>
        body is null ? (null, CrmError.InvalidBody)
        : body["data"] is not JsonArray { Count: > 0 } data ? (null, CrmError.MissingData)
        : data.Count > MaxRecords ? (null, CrmError.TooManyRecords)
        : data.Any(record => record is not JsonObject) ? (null, CrmError.InvalidBody)
        : (data, null);
}
