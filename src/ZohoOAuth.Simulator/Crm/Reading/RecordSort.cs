using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>The parameters <c>sort_by</c> and <c>sort_order</c>.</summary>
/// <param name="By">The field.</param>
/// <param name="Order">asc or desc.</param>
internal sealed record RecordSort(string By, string Order)
{
    public static readonly RecordSort Default = new("id", Descending);

    private const string Descending = "desc";
    private static readonly string[] Fields = ["id", "Created_Time", "Modified_Time"];

    public static RecordSort Read(CrmCall call)
    {
        var field = QueryParameters.Text(call, "sort_by") ?? Default.By;
        return Fields.Contains(field)
            ? new RecordSort(field, QueryParameters.Choice(call, "sort_order", Descending, "asc"))
            : throw new CrmException(ListError.Unsupported("sort_by", Fields));
    }

    /// <summary>Sorts records that come by id, the latest first.</summary>
    public IEnumerable<JsonObject> Apply(IEnumerable<JsonObject> records, Column column) =>
        this == Default ? records
        : By == Default.By ? records.Reverse()
        : Order == Descending ? records.OrderByDescending(column.Key, ValueOrder.Instance)
        : records.OrderBy(column.Key, ValueOrder.Instance);
}
