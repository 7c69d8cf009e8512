using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;

namespace ZohoOAuth.Simulator.Crm.Tags;

/// <summary>The records that have a tag. Only a record that a request wrote can have one.</summary>
internal static class TaggedRecords
{
    public static int Count(CrmModule module, string id) => Find(module, id).Count();

    /// <summary>Gives these records another tag instead of the one with this id; null for none.</summary>
    public static void Replace(CrmModule module, string id, CrmTag? replacement, DateTimeOffset now)
    {
        foreach (var (recordId, record) in Find(module, id).ToList())
        {
            var others = Tags(record).Where(tag => tag["id"]?.ToString() != id && tag["id"]?.ToString() != replacement?.Id).ToList();
            Set(module, recordId, replacement is null ? others : [.. others, replacement.Reference()], now);
        }
    }

    public static void Set(CrmModule module, long recordId, IEnumerable<JsonObject> tags, DateTimeOffset now) =>
        module.Update(recordId, new JsonObject { [TagCheck.Field] = new JsonArray([.. tags.Select(tag => tag.DeepClone())]) }, now);

    public static IEnumerable<JsonObject> Tags(JsonObject record) => (record[TagCheck.Field] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static IEnumerable<(long Id, JsonObject Record)> Find(CrmModule module, string id) =>
        module.Written().Where(written => Tags(written.Record).Any(tag => tag["id"]?.ToString() == id));
}
