using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>The records of a list: the generated ones, then the created ones.</summary>
/// <param name="Resource">The resource, for example invoices.</param>
/// <param name="GeneratedCount">The number of generated records.</param>
/// <param name="Created">The created records, oldest first.</param>
internal sealed record RecordList(string Resource, int GeneratedCount, IReadOnlyList<CreatedRecord> Created)
{
    public int Count => GeneratedCount + Created.Count;

    public JsonObject At(int position) => position < GeneratedCount
        ? Row(RecordIds.OfGenerated(position), position, new JsonObject { ["name"] = $"{Resource} {position}" })
        : Row(Created[position - GeneratedCount].Id, position, Created[position - GeneratedCount].Fields);

    public JsonObject? Find(string id)
    {
        if (RecordIds.TryReadGenerated(id, out var number))
        {
            return number < GeneratedCount ? At(number) : null;
        }

        var index = Created.Select(record => record.Id).ToList().IndexOf(id);
        return index < 0 ? null : At(GeneratedCount + index);
    }

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
