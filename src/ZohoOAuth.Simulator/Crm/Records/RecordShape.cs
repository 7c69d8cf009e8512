using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>What a stored record has: all fields of its module, and the system's values.</summary>
internal static class RecordShape
{
    /// <summary>The id that a record brings; null if it has none, or one that is not a number.</summary>
    public static long? IdOf(JsonObject record) =>
        long.TryParse(record["id"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Whether a lead was converted (https://www.zoho.com/crm/developer/docs/api/v8/get-records.html: Converted__s).</summary>
    public static bool IsConverted(JsonObject record) => record["Converted__s"] is JsonValue value && value.TryGetValue(out bool converted) && converted;

    /// <summary>A new record. What it does not bring is null, and the system's times and users are set if it does not bring them.</summary>
    public static JsonObject Added(ModuleSchema schema, JsonObject values, long id, DateTimeOffset now)
    {
        var record = Empty(schema);
        Copy(values, record);
        record["id"] = id.ToString(CultureInfo.InvariantCulture);
        record["Owner"] ??= RecordFactory.Owner();
        record["Created_By"] ??= RecordFactory.Owner();
        record["Modified_By"] ??= RecordFactory.Owner();
        record["Created_Time"] ??= RecordFactory.Time(now);
        record["Modified_Time"] ??= RecordFactory.Time(now);
        SetFullName(record);
        return record;
    }

    /// <summary>A copy of the record with these changes.</summary>
    public static JsonObject Updated(JsonObject record, JsonObject changes, DateTimeOffset now)
    {
        var updated = (JsonObject)record.DeepClone();
        Copy(changes, updated);
        updated["Modified_Time"] = RecordFactory.Time(now);
        updated["Modified_By"] = RecordFactory.Owner();
        SetFullName(updated);
        return updated;
    }

    /// <summary>The record with the id and these fields, or the record itself when there are none.</summary>
    public static JsonObject Project(JsonObject record, IReadOnlyList<string> fields) => fields.Count == 0
        ? record
        : new JsonObject(record
            .Where(field => field.Key == "id" || fields.Contains(field.Key))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    /// <summary>A record in which each field of the module is null, and tags are an empty list.</summary>
    public static JsonObject Empty(ModuleSchema schema)
    {
        var record = new JsonObject();
        foreach (var field in schema.Fields)
        {
            record[field.Name] = field.JsonType == "jsonarray" ? new JsonArray() : null;
        }

        return record;
    }

    private static void Copy(JsonObject values, JsonObject record)
    {
        foreach (var (field, value) in values.Where(value => value.Key != "id"))
        {
            record[field] = value?.DeepClone();
        }
    }

    // Zoho makes it of the first and the last name.
    private static void SetFullName(JsonObject record)
    {
        if (record.ContainsKey("Full_Name"))
        {
            record["Full_Name"] = $"{record["First_Name"]} {record["Last_Name"]}".Trim();
        }
    }
}
