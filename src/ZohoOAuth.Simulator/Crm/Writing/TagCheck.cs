using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// Checks the tags of a record. A tag that the module does not have yet is created
/// (https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html).
/// </summary>
internal sealed class TagCheck(TagStore store, DateTimeOffset now)
{
    public const string Field = "Tag";

    public (JsonNode? Value, CrmError? Error) Check(string module, JsonNode? value, RowPath path)
    {
        if (value is null)
        {
            return (new JsonArray(), null);
        }

        if (value is not JsonArray items)
        {
            return (null, RowError.WrongType(Field, path, "jsonarray"));
        }

        var names = items.Select(item => NameOf(module, item)).ToList();
        return names.Any(name => name is null)
                ? (null, RowError.WrongType(Field, path, "jsonobject"))
            : names.Any(name => name!.Length > TagStore.MaxNameLength)
                ? (null, RowError.TooLong("name", new RowPath(path.Of(Field)), TagStore.MaxNameLength))
            : (new JsonArray([.. names.Select(name => store.GetOrAdd(module, name!, now).Reference())]), null);
    }

    private string? NameOf(string module, JsonNode? item) =>
        item is not JsonObject tag ? null
        : tag["name"] is { } name && ValueFormat.IsText(name) && name.ToString().Length > 0 ? name.ToString()
        : tag["id"]?.ToString() is { } id ? store.Find(id) is { } found && found.Module == module ? found.Name : null
        : null;
}
