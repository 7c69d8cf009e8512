using System.Text.Json;
using ZohoOAuth.Client.Api.Paging;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// What an answer says of one record. Sources: https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html; Creator's
/// rows have an error in the place of a status.
/// </summary>
internal sealed record RecordRow(bool Succeeded, string Status, string? Code, string? Id, string? Message, JsonElement Details)
{
    /// <summary>One row a record, in their order; null when the answer has not one for each.</summary>
    internal static IReadOnlyList<RecordRow>? Of(JsonElement root, int records)
    {
        var rows = RecordEnvelope.Records(root);
        return rows.Count == records ? [.. rows.Select(Read)] : null;
    }

    /// <summary>Whether an answer with an error status says of each record why: where none was good, the CRM sends 400 and the rows.</summary>
    internal static bool HasEach(HttpAnswer answer, int records)
    {
        if (answer.Status != 400 || !ApiJson.IsJson(answer))
        {
            return false;
        }

        using var document = ApiJson.Parse(answer);
        return RecordEnvelope.Payload(document.RootElement) is { } rows && rows.GetArrayLength() == records;
    }

    private static RecordRow Read(JsonElement row)
    {
        var status = Text(row, "status");
        var code = Text(row, "code");
        var succeeded = status is null && code is null ? PageFlags.Find(row, "error") is null : ApiCodes.Written.Contains(status ?? code);
        var problem = succeeded ? ApiProblem.Unknown : ApiProblemParser.Parse(row);
        return new RecordRow(
            succeeded,
            status ?? (succeeded ? "success" : "error"),
            code ?? problem.Code,
            Text(row, "details", "id") ?? Text(row, "details", "ID") ?? Text(row, "data", "ID") ?? Text(row, "id"),
            Text(row, "message") ?? problem.Message,
            row);
    }

    private static string? Text(JsonElement row, params string[] place) =>
        PageFlags.Find(row, place) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? value.ToString() : null;
}
