using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>Which column of the file belongs to which field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Index">The column, from 0; null for a field with a default value only.</param>
/// <param name="Default">The value where the column is empty; null for none.</param>
internal sealed record ColumnMapping(CrmField Field, int? Index, JsonNode? Default)
{
    /// <summary>The value of a row in the JSON of a record; null for an empty one.</summary>
    public JsonNode? Value(IReadOnlyList<string> row) =>
        Index is { } index && index < row.Count && row[index].Length > 0 ? CellValue.Of(Field, row[index]) : Default?.DeepClone();
}
