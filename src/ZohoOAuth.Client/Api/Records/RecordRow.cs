using System.Text.Json;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// The result for one record in a response. Source: https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html
/// Creator's rows have an error instead of a status.
/// </summary>
internal sealed record RecordRow(bool Succeeded, string Status, string? Code, string? Id, string? Message, JsonElement Details)
{
    /// <summary>
    /// One row for each record, in the order of the records; null when the number of rows differs from the number of records. A response that only says
    /// that the request succeeded is the result of all records, and so is nothing at all after a DELETE.
    /// </summary>
    /// <param name="root">The JSON of the response.</param>
    /// <param name="records">The number of records in the request.</param>
    /// <param name="response">The response itself.</param>
    /// <param name="product">The product that responded; null when it is not known.</param>
    internal static IReadOnlyList<RecordRow>? ReadAll(JsonElement root, int records, HttpResponse response, Product? product = null)
    {
        var kind = ResponseKinds.Of(response);
        var found = ResponseRows.In(root, kind, product);
        var rows = found ?? (IsSuccess(root) || IsDeletion(root, response.Method) ? [.. Enumerable.Repeat(root, records)] : [root]);
        var areRecords = found is not null && product?.Outcome is { RowSigns.Count: 0 };
        var isRefused = response.Status >= 400 || (product?.Outcome is not null && ErrorEnvelope.Is(root, kind, product));
        return rows.Count == records ? [.. rows.Select(row => Read(row, isRefused, areRecords ? ResponseKind.Records : kind))] : null;
    }

    /// <summary>
    /// Whether an error response has one row for each record. When all records fail, the CRM sends status 400 with a row for each. With another status,
    /// each row must say that it failed or succeeded. The statuses 401 and 429 concern the token and the limits.
    /// </summary>
    internal static bool HasRowPerRecord(HttpResponse response, int records, Product? product = null)
    {
        if (response.Status is < 400 or 401 or 429 or >= 500 || !ApiJson.IsJson(response))
        {
            return false;
        }

        using var document = ApiJson.Parse(response);
        var kind = ResponseKinds.Of(response);
        return ResponseRows.In(document.RootElement, kind, product) is { } rows
            && rows.Count == records
            && (response.Status == 400 || rows.All(row => SaysSuccess(row) || ErrorEnvelope.SaysError(row, kind, product)));
    }

    /// <summary>
    /// Reads one row. Desk and Projects return the record itself: a row with an id is a record, and its status and code are the record's own fields,
    /// unless the row is known to be a result.
    /// </summary>
    /// <param name="row">The JSON of the row.</param>
    /// <param name="isRefused">Whether the HTTP status says that the request failed. Then a record was written only if its row says so.</param>
    /// <param name="kind">What the row is.</param>
    internal static RecordRow Read(JsonElement row, bool isRefused, ResponseKind kind)
    {
        var isRecord = kind == ResponseKind.Records
            || (row.TextOrNumber("id") is not null && !(kind == ResponseKind.Results && ErrorEnvelope.IsFailedResult(row)));
        var status = isRecord ? null : row.TextOrNumber("status");
        var code = isRecord ? null : row.TextOrNumber("code");
        var succeeded = status is null && (isRefused || code is null) ? !isRefused && !HasError(row) : ApiCodes.Success.Contains(status ?? code);
        var problem = succeeded ? ApiProblem.Unknown : ApiProblemParser.Parse(row);
        return new RecordRow(
            succeeded,
            status ?? (succeeded ? "success" : "error"),
            code ?? problem.Code,
            IdOf(row),
            row.TextOrNumber("message") ?? problem.Message,
            row);
    }

    /// <summary>Whether a row says that its record was written.</summary>
    internal static bool SaysSuccess(JsonElement row) => row.Text("status") is { } status && ApiCodes.Success.Contains(status);

    /// <summary>Source: RFC 9110, section 9.3.5</summary>
    private static bool IsDeletion(JsonElement root, string method) =>
        method == "DELETE" && root.ValueKind == JsonValueKind.Object && !root.EnumerateObject().Any();

    private static bool IsSuccess(JsonElement root) => root.TextOrNumber("id") is null && root.Text("code") is not null && SaysSuccess(root);

    /// <summary>Creator has an error instead of a status. People has one inside "response".</summary>
    private static bool HasError(JsonElement row) =>
        (row.Find("error") ?? row.Find("response", "errors")) is { ValueKind: not JsonValueKind.Null };

    /// <summary>
    /// The id of the record. Products put it into the row itself or one level below: under "details" in the CRM family, under "data" in Creator and
    /// WorkDrive, and in the Books family under the name of the resource, with a property such as invoice_id.
    /// </summary>
    private static string? IdOf(JsonElement row) => row.TextOrNumber("id") ?? (row.ValueKind == JsonValueKind.Object
        ? row.EnumerateObject()
            .Select(part => part.Value.TextOrNumber("id") ?? part.Value.TextOrNumber("ID") ?? part.Value.TextOrNumber(part.Name + "_id"))
            .FirstOrDefault(id => id is not null)
        : null);
}
