using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>Writes the rows of a bulk write job as records.</summary>
internal sealed class RowWriter(WriteRequest request, RecordWriter writer)
{
    public RowResult Write(IReadOnlyList<string> row, int index)
    {
        var record = Record(row);
        var existing = request.Operation == "insert" ? null : Existing(record);
        if (existing is null && request.Operation == "update")
        {
            return new RowResult(RowResult.Skipped, Errors: $"RESOURCE_NOT_FOUND-{request.FindBy}");
        }

        var (saved, error) = writer.Save(record, RowPath.Data(index), existing);
        return error is null
            ? new RowResult(existing is null ? RowResult.Added : RowResult.Updated, saved!["id"]!.ToString())
            : new RowResult(RowResult.Skipped, Errors: Describe(error));
    }

    private JsonObject Record(IReadOnlyList<string> row)
    {
        var record = new JsonObject();
        foreach (var column in request.Columns)
        {
            var value = column.Value(row);
            if (value is not null || !request.IgnoresEmpty)
            {
                record[column.Field.Name] = value;
            }
        }

        return record;
    }

    private long? Existing(JsonObject record) =>
        request.FindBy is not { } field || record[field]?.ToString() is not { Length: > 0 } value ? null
            : field == "id" ? RecordShape.IdOf(record) is { } id && request.Module.Find(id) is not null ? id : null
            : request.Module.FindByValue(field, value);

    // The code, and the column where the error has one.
    private static string Describe(CrmError error) =>
        error.Details?.GetValueOrDefault("api_name") is { } field ? $"{error.Code}-{field}" : error.Code;
}
