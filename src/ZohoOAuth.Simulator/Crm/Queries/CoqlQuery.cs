using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Criteria;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// A query whose names are known. "By default, the system sorts the records in ascending order based on the record ID"
/// (https://www.zoho.com/crm/developer/docs/api/v8/COQL-Overview.html).
/// </summary>
/// <param name="Module">The module.</param>
/// <param name="Select">The columns of the result.</param>
/// <param name="Where">The criteria.</param>
/// <param name="GroupBy">The columns of the groups.</param>
/// <param name="OrderBy">The order.</param>
/// <param name="Offset">The index of the first row.</param>
/// <param name="Limit">The number of rows.</param>
/// <param name="Key">Names what the module can keep until its next write; null if other modules have part in it.</param>
internal sealed record CoqlQuery(
    CrmModule Module,
    IReadOnlyList<CoqlColumn> Select,
    Criterion Where,
    IReadOnlyList<Column> GroupBy,
    IReadOnlyList<CoqlSort> OrderBy,
    int Offset,
    int Limit,
    string? Key)
{
    private bool IsAggregate => GroupBy.Count > 0 || Select.Any(column => column.Function is not null);

    /// <summary>The rows of the result, and whether there are more.</summary>
    public (JsonArray Rows, bool More) Run()
    {
        if (IsAggregate)
        {
            var groups = Sort(Groups(), group => group).ToList();
            return ([.. groups.Skip(Offset).Take(Limit).Select(Row)], Offset + Limit < groups.Count);
        }

        var ids = Key is null
            ? [.. Records(Module.Records()).Select(record => RecordShape.IdOf(record)!.Value)]
            : Module.View($"coql {Key}", Records);
        var rows = ids.Skip(Offset).Take(Limit).Select(Module.Find).OfType<JsonObject>().Select(RowWithId);
        return ([.. rows], Offset + Limit < ids.Count);
    }

    private IEnumerable<JsonObject> Records(IEnumerable<JsonObject> records) => Sort(records.Reverse().Where(Where.Matches), record => [record]);

    private IEnumerable<IReadOnlyList<JsonObject>> Groups()
    {
        var records = Module.Records().Reverse().Where(Where.Matches);
        return GroupBy.Count == 0
            ? [[.. records]]
            : records
                .GroupBy(record => string.Join('\n', GroupBy.Select(column => column.Read(record)?.ToJsonString())))
                .Select(group => group.ToList());
    }

    private IEnumerable<T> Sort<T>(IEnumerable<T> rows, Func<T, IReadOnlyList<JsonObject>> records)
    {
        // The sorts of LINQ are stable, so the last column of the order is sorted by first.
        foreach (var sort in OrderBy.Reverse())
        {
            rows = sort.Descending
                ? rows.OrderByDescending(row => sort.Key(records(row)), ValueOrder.Instance)
                : rows.OrderBy(row => sort.Key(records(row)), ValueOrder.Instance);
        }

        return rows;
    }

    private JsonObject Row(IReadOnlyList<JsonObject> records) =>
        new(Select.Select(column => KeyValuePair.Create(column.Item.Name, column.Value(records))));

    private JsonObject RowWithId(JsonObject record)
    {
        var row = new JsonObject { ["id"] = record["id"]!.DeepClone() };
        foreach (var column in Select)
        {
            row[column.Item.Name] = column.Value([record]);
        }

        return row;
    }
}

/// <summary>A column of the order.</summary>
internal sealed record CoqlSort(CoqlColumn Column, bool Descending)
{
    public IComparable? Key(IReadOnlyList<JsonObject> records)
    {
        if (Column.Function is null)
        {
            return records.Count == 0 ? null : Column.Column!.Key(records[0]);
        }

        var text = Column.Value(records)?.ToString();
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }
}
