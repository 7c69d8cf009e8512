using System.Text.Json;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Finds the rows in the response to a write: a list, a list of lists, or one object under the name of the resource. If rows of a job failed, they are
/// the rows, and not the job.
/// Source: https://www.zoho.com/crm/developer/docs/api/v8/share-record.html
/// </summary>
internal static class ResponseRows
{
    /// <summary>Objects that describe an error of the whole request.</summary>
    private static readonly string[] NoRows = ["error", "errors", "status", "response"];

    /// <summary>The rows in their order; null when the response has none.</summary>
    internal static IReadOnlyList<JsonElement>? In(JsonElement root, ResponseKind kind, Product? product = null)
    {
        if (ErrorEnvelope.Is(root, kind, product))
        {
            return null;
        }

        if (product?.Outcome?.Rows is { } results && root.Find(results) is { ValueKind: JsonValueKind.Array } list)
        {
            return [.. list.EnumerateArray()];
        }

        if (root.ValueKind != JsonValueKind.Array && RecordEnvelope.Payload(root) is null)
        {
            return product?.Outcome is null && SingleRow(root) is { } row ? [row] : null;
        }

        var rows = RecordEnvelope.Records(root);
        return rows.Count > 0 && rows.All(row => row.ValueKind == JsonValueKind.Array) ? [.. rows.SelectMany(row => row.EnumerateArray())]
            : kind == ResponseKind.Results && product?.Outcome is null && rows.Any(HasFailedInJob) ? [.. rows.SelectMany(OfJob)]
            : rows;
    }

    private static bool HasFailedInJob(JsonElement job) => OfJob(job).Any(ErrorEnvelope.IsFailedResult);

    /// <summary>The rows in the state of a job. Source: portal_invite.json of https://github.com/zoho/crm-oas (v8.0)</summary>
    private static IEnumerable<JsonElement> OfJob(JsonElement job) =>
        job.Find("data") is { ValueKind: JsonValueKind.Array } rows ? rows.EnumerateArray() : [job];

    private static JsonElement? SingleRow(JsonElement root) => root.ValueKind != JsonValueKind.Object || root.TextOrNumber("id") is not null
        ? null
        : root.EnumerateObject()
            .Where(part => !NoRows.Contains(part.Name) && part.Value.TextOrNumber("code") is not null && HasOutcome(part.Value))
            .Select(part => (JsonElement?)part.Value)
            .FirstOrDefault();

    private static bool HasOutcome(JsonElement row) => (row.Text("status") ?? row.Text("message")) is not null;
}
