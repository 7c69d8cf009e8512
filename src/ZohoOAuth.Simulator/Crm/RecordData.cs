using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>The records that a request brings under <c>data</c>, or why they are not taken.</summary>
internal static class RecordData
{
    public const int MaxRecords = 100;

    public static async Task<(JsonArray? Data, CrmError? Error)> ReadAsync(HttpContext context)
    {
        try
        {
            return Of(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted));
        }
        catch (JsonException)
        {
            return (null, CrmError.InvalidBody);
        }
    }

    public static (JsonArray? Data, CrmError? Error) Of(JsonNode? body) =>
        body is not JsonObject document ? (null, CrmError.InvalidBody)
        : document["data"] is not JsonArray { Count: > 0 } data ? (null, CrmError.MissingData)
        : data.Count > MaxRecords ? (null, CrmError.TooManyRecords)
        : data.Any(record => record is not JsonObject) ? (null, CrmError.InvalidBody)
        : (data, null);
}
