using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>A column of the result.</summary>
/// <param name="Item">How the query names it.</param>
/// <param name="Column">The column; null for COUNT(*).</param>
/// <param name="Function">The aggregate function; null for none.</param>
/// <param name="WithName">Whether a lookup has its name beside its id.</param>
internal sealed record CoqlColumn(CoqlItem Item, Column? Column, CoqlAggregate? Function, bool WithName)
{
    public JsonNode? Value(IReadOnlyList<JsonObject> records) => Function is null
        ? records.Count == 0 ? null : Value(Column!.Read(records[0]))
        : Function.Of(Column, records);

    private JsonNode? Value(JsonNode? value)
    {
        if (value is not JsonObject lookup || Column!.Kind != ValueKind.Lookup)
        {
            return value?.DeepClone();
        }

        var reference = new JsonObject();
        if (WithName)
        {
            reference["name"] = lookup["name"]?.DeepClone();
        }

        reference["id"] = lookup["id"]?.DeepClone();
        return reference;
    }
}
