using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>The records of a list: first those that are made up, then those that were sent.</summary>
/// <param name="Resource">What the product calls them, for example invoices.</param>
/// <param name="GeneratedCount">How many are made up.</param>
/// <param name="Created">Those that were sent, oldest first.</param>
internal sealed record RecordList(string Resource, int GeneratedCount, IReadOnlyList<CreatedRecord> Created)
{
    public int Count => GeneratedCount + Created.Count;

    public JsonObject At(int place) => place < GeneratedCount
        ? Row(RecordIds.OfGenerated(place), place, new JsonObject { ["name"] = $"{Resource} {place}" })
        : Row(Created[place - GeneratedCount].Id, place, Created[place - GeneratedCount].Fields);

    public JsonObject? Find(string id)
    {
        if (RecordIds.TryReadGenerated(id, out var number))
        {
            return number < GeneratedCount ? At(number) : null;
        }

        var index = Created.Select(record => record.Id).ToList().IndexOf(id);
        return index < 0 ? null : At(GeneratedCount + index);
    }

    // The place is not kept: it moves with the number of those that are made up.
    private static JsonObject Row(string id, int place, JsonObject fields)
    {
        var row = new JsonObject { ["id"] = id, ["n"] = place };
        foreach (var (field, value) in fields.Where(field => field.Key is not ("id" or "n")))
        {
            row[field] = value?.DeepClone();
        }

        return row;
    }
}
