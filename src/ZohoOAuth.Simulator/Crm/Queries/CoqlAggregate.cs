using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// An aggregate function: "aggregate functions are case-sensitive"
/// (https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html, "Aggregate Function").
/// </summary>
internal sealed class CoqlAggregate
{
    private static readonly ValueKind[] Numbers = [ValueKind.Number];
    private static readonly ValueKind[] Ordered = [ValueKind.Number, ValueKind.Date, ValueKind.DateTime];

    private static readonly Dictionary<string, CoqlAggregate> Known = new()
    {
        ["COUNT"] = new(null, (column, records) => column is null ? records.Count : records.Count(record => column.Key(record) is not null)),
        ["SUM"] = new(Numbers, (column, records) => Values(column!, records) is { Count: > 0 } values ? values.Sum() : null),
        ["AVG"] = new(Numbers, (column, records) => Values(column!, records) is { Count: > 0 } values ? (double)values.Average() : null),
        ["MAX"] = new(Ordered, (column, records) => WithValue(column!, records).MaxBy(column!.Key, ValueOrder.Instance) is { } record ? Copy(column, record) : null),
        ["MIN"] = new(Ordered, (column, records) => WithValue(column!, records).MinBy(column!.Key, ValueOrder.Instance) is { } record ? Copy(column, record) : null),
    };

    private readonly ValueKind[]? _kinds;
    private readonly Func<Column?, IReadOnlyList<JsonObject>, JsonNode?> _compute;

    private CoqlAggregate(ValueKind[]? kinds, Func<Column?, IReadOnlyList<JsonObject>, JsonNode?> compute)
    {
        _kinds = kinds;
        _compute = compute;
    }

    /// <summary>The function of a column. Only COUNT has * . Assumption: Zoho's page has COUNT of a field only.</summary>
    public static CoqlAggregate Find(CoqlItem item, Column? column)
    {
        if (!Known.TryGetValue(item.Function!, out var function) || (column is null && item.Function != "COUNT"))
        {
            throw CoqlError.InvalidFunction(item.Text);
        }

        return function._kinds is not { } kinds || kinds.Contains(column!.Kind)
            ? function
            : throw CoqlError.UnsupportedType(item.Column, column.Field.DataType);
    }

    public JsonNode? Of(Column? column, IReadOnlyList<JsonObject> records) => _compute(column, records);

    private static List<decimal> Values(Column column, IReadOnlyList<JsonObject> records) => [.. records.Select(column.Key).OfType<decimal>()];

    private static IEnumerable<JsonObject> WithValue(Column column, IReadOnlyList<JsonObject> records) =>
        records.Where(record => column.Key(record) is not null);

    private static JsonNode? Copy(Column column, JsonObject record) => column.Read(record)?.DeepClone();
}
