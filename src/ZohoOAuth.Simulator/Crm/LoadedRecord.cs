using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>A record of the user's own, with the fields that the CRM sets.</summary>
internal static class LoadedRecord
{
    private static readonly string[] SystemFields = ["Owner", "Created_Time", "Modified_Time"];

    /// <summary>The id that the record has; null for one that gets an id.</summary>
    public static long? Id(JsonObject record) => record["id"] is { } id ? long.Parse(id.ToString(), CultureInfo.InvariantCulture) : null;

    public static JsonObject Create(CrmModuleKind kind, long id, JsonObject record)
    {
        var loaded = new JsonObject { ["id"] = id.ToString(CultureInfo.InvariantCulture) };
        foreach (var (field, value) in record.Where(field => field.Key != "id"))
        {
            loaded[field] = value?.DeepClone();
        }

        var generated = RecordFactory.Create(kind, id);
        foreach (var field in SystemFields)
        {
            loaded[field] ??= generated[field]!.DeepClone();
        }

        if (kind.IsPerson)
        {
            loaded["Full_Name"] ??= $"{loaded["First_Name"]} {loaded["Last_Name"]}".Trim();
        }

        return loaded;
    }
}
