using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>The records of a list: first those that are made up, then those that were sent.</summary>
/// <param name="Resource">What the product calls them, for example invoices.</param>
/// <param name="MadeUp">How many are made up.</param>
/// <param name="Created">Those that were sent, oldest first.</param>
internal sealed record RecordList(string Resource, int MadeUp, IReadOnlyList<CreatedRecord> Created)
{
    public int Count => MadeUp + Created.Count;

    public JsonObject At(int place) => place < MadeUp
        ? Row(RecordIds.OfMadeUp(place), place, new JsonObject { ["name"] = $"{Resource} {place}" })
        : Row(Created[place - MadeUp].Id, place, Created[place - MadeUp].Fields);

    public JsonObject? Find(string id)
    {
        if (RecordIds.TryReadMadeUp(id, out int number))
        {
            return number < MadeUp ? At(number) : null;
        }

        int index = Created.Select(record => record.Id).ToList().IndexOf(id);
        return index < 0 ? null : At(MadeUp + index);
    }

    // The place is not kept: it moves with the number of those that are made up.
    private static JsonObject Row(string id, int place, JsonObject fields)
    {
        var row = new JsonObject { ["id"] = id, ["n"] = place };
        foreach ((string field, JsonNode? value) in fields.Where(field => field.Key is not ("id" or "n")))
        {
            row[field] = value?.DeepClone();
        }

        return row;
    }
}
