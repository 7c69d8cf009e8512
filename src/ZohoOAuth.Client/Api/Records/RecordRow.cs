using System.Text.Json;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// What an answer says of one record. Sources: https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html; Creator's
/// rows have an error in the place of a status.
/// </summary>
internal sealed record RecordRow(bool Succeeded, string Status, string? Code, string? Id, string? Message, JsonElement Details)
{
    /// <summary>One row a record, in their order; null when the answer has not one for each.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="records">How many records were sent.</param>
    /// <param name="isRefused">Whether its status says that none was written.</param>
    internal static IReadOnlyList<RecordRow>? Of(JsonElement root, int records, bool isRefused)
    {
        var rows = RecordEnvelope.Records(root);
        return rows.Count == records ? [.. rows.Select(row => Read(row, isRefused))] : null;
    }

    /// <summary>Whether an answer with an error status says of each record why: where none was good, the CRM sends 400 and the rows.</summary>
    internal static bool HasEach(HttpResponse response, int records)
    {
        if (response.Status != 400 || !ApiJson.IsJson(response))
        {
            return false;
        }

        using var document = ApiJson.Parse(response);
        return RecordEnvelope.Payload(document.RootElement) is { } rows && rows.GetArrayLength() == records;
    }

    /// <summary>What has an id is the record itself, as Desk and Projects give it back: its status and code are its own.</summary>
    private static RecordRow Read(JsonElement row, bool isRefused)
    {
        var isRecord = row.TextOrNumber("id") is not null;
        var status = isRecord ? null : row.TextOrNumber("status");
        var code = isRecord ? null : row.TextOrNumber("code");
        var succeeded = !isRefused && (status is null && code is null ? !HasError(row) : ApiCodes.Written.Contains(status ?? code));
        var problem = succeeded ? ApiProblem.Unknown : ApiProblemParser.Parse(row);
        return new RecordRow(
            succeeded,
            status ?? (succeeded ? "success" : "error"),
            code ?? problem.Code,
            IdOf(row),
            row.TextOrNumber("message") ?? problem.Message,
            row);
    }

    /// <summary>Creator has an error in the place of a status, and People one inside of its response.</summary>
    private static bool HasError(JsonElement row) =>
        (row.Find("error") ?? row.Find("response", "errors")) is { ValueKind: not JsonValueKind.Null };

    /// <summary>
    /// The id of the record, or of what the row holds it in: details in the CRM's family, data in Creator and WorkDrive, and in
    /// Books' family what the record is, which its id is named after.
    /// </summary>
    private static string? IdOf(JsonElement row) => row.TextOrNumber("id") ?? (row.ValueKind == JsonValueKind.Object
        ? row.EnumerateObject().Select(part => part.Value.TextOrNumber("id") ?? part.Value.TextOrNumber("ID") ?? part.Value.TextOrNumber(part.Name + "_id")).FirstOrDefault(id => id is not null)
        : null);
}
