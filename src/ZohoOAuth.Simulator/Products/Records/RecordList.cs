using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>The records of a list: the generated ones, then the created ones.</summary>
/// <param name="Resource">The resource, for example invoices.</param>
/// <param name="GeneratedCount">The number of generated records, with those that were removed.</param>
/// <param name="Changes">What clients created, changed and removed.</param>
internal sealed record RecordList(string Resource, int GeneratedCount, ListChanges Changes)
{
    public int Count => Left + Changes.Created.Count;

    /// <summary>The number of generated records that were not removed.</summary>
    private int Left => GeneratedCount - Changes.Removed.Count(number => number < GeneratedCount);

    public JsonObject At(int position) => position < Left ? Generated(NumberAt(position)) : Created(position - Left);

    public JsonObject? Find(string id)
    {
        if (RecordIds.TryReadGenerated(id, out var number))
        {
            return number < GeneratedCount && !Changes.Removed.Contains(number) ? Generated(number) : null;
        }

        var index = Changes.Created.FindIndex(record => record.Id == id);
        return index < 0 ? null : Created(index);
    }

    /// <summary>The number of the generated record at this position: every removed one before it moves it by one.</summary>
    private int NumberAt(int position) => Changes.Removed.Aggregate(position, (number, removed) => removed <= number ? number + 1 : number);

    private JsonObject Generated(int number) => Row(
        RecordIds.OfGenerated(number),
        number,
        Changes.Changed.TryGetValue(number, out var changed) ? changed.Fields : new JsonObject { ["name"] = $"{Resource} {number}" });

    private JsonObject Created(int index) => Row(Changes.Created[index].Id, GeneratedCount + index, Changes.Created[index].Fields);

    // The position is not stored, because it depends on the number of generated records.
    private static JsonObject Row(string id, int position, JsonObject fields)
    {
        var row = new JsonObject { ["id"] = id, ["n"] = position };
        foreach (var (field, value) in fields.Where(field => field.Key is not ("id" or "n")))
        {
            row[field] = value?.DeepClone();
        }

        return row;
    }
}
