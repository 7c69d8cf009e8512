using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>Writes a row of a bulk write job as a record.</summary>
internal sealed class RowWriter(SimulatorClock clock)
{
    public RowResult Write(WriteRequest request, IReadOnlyList<string> row)
    {
        var record = Record(request, row);
        var existing = Existing(request, record);
        return existing is null && request.Operation == "update" ? new RowResult(RowResult.Skipped, Errors: $"RESOURCE_NOT_FOUND-{request.FindBy}")
            : existing is { } id && request.Operation != "insert" ? Update(request.Module, id, record)
            : Insert(request.Module, record);
    }

    private RowResult Insert(CrmModule module, JsonObject record)
    {
        var missing = module.Schema.Fields.Where(field => field.IsMandatory && string.IsNullOrEmpty(record[field.Name]?.ToString())).ToList();
        return missing.Count > 0
            ? new RowResult(RowResult.Skipped, Errors: $"MANDATORY_NOT_FOUND-{string.Join(',', missing.Select(field => field.Name))}")
            : new RowResult(RowResult.Added, Text(module.Add(record, clock.GetUtcNow())));
    }

    private RowResult Update(CrmModule module, long id, JsonObject record)
    {
        module.Update(id, record, clock.GetUtcNow());
        return new RowResult(RowResult.Updated, Text(id));
    }

    private static JsonObject Record(WriteRequest request, IReadOnlyList<string> row)
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

    private static long? Existing(WriteRequest request, JsonObject record) =>
        request.FindBy is not { } field || record[field]?.ToString() is not { Length: > 0 } value ? null
            : field == "id" ? RecordShape.IdOf(record) is { } id && request.Module.Find(id) is not null ? id : null
            : request.Module.FindByValue(field, value);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
