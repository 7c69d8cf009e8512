using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>A body that writes records, with all its keys checked.</summary>
/// <param name="Rows">The records.</param>
/// <param name="DuplicateCheckFields">The fields that an upsert compares; empty for the module's own.</param>
internal sealed record WriteBody(IReadOnlyList<JsonObject> Rows, IReadOnlyList<string> DuplicateCheckFields)
{
    private const string FieldsKey = "duplicate_check_fields";

    public static async Task<(WriteBody? Body, CrmError? Error)> ReadAsync(CrmCall call)
    {
        var body = await JsonBody.ReadObjectAsync(call.Context);
        if (body?["data"] is JsonArray { Count: > RecordData.MaxRecords })
        {
            return (null, BodyError.TooManyRecords);
        }

        var (data, error) = RecordData.Of(body);
        if ((error ?? BodyOption.Check(body!)) is { } wrong)
        {
            return (null, wrong);
        }

        var fields = body![FieldsKey] is JsonArray names ? names.Select(name => name!.ToString()).ToList() : [];
        var unknown = fields.FindIndex(field => !call.Module!.Schema.TryFind(field, out _));
        return unknown >= 0
            ? (null, BodyError.Invalid(FieldsKey, $"$.{FieldsKey}[{unknown}]"))
            : (new WriteBody([.. data!.Select(row => (JsonObject)row!)], fields), null);
    }
}
