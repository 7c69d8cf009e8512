using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>
/// A field of a module. Its definition has the form of Zoho's own metadata
/// (https://www.zoho.com/crm/developer/docs/api/v8/field-meta.html), so that a user can replace the schema by the response of
/// <c>settings/fields</c> of the user's organization.
/// </summary>
internal sealed class CrmField
{
    private readonly HashSet<string> _values;

    public CrmField(JsonObject definition)
    {
        Definition = definition;
        Name = Value("api_name") ?? throw new FormatException("A field has no api_name.");
        DataType = Value("data_type") ?? "text";
        Type = FieldType.Of(DataType);
        JsonType = Value("json_type") ?? Type.Json;
        Length = Number("length") ?? Type.MaxLength;
        Lookup = Lookups(definition["lookup"]);
        PickList = [.. Values(definition["pick_list_values"])];
        _values = [.. PickList];
    }

    /// <summary>The definition as it was read. Do not change it.</summary>
    public JsonObject Definition { get; }

    public string Name { get; }

    public string Label => Value("field_label") ?? Value("display_label") ?? Name;

    /// <summary>Zoho's data type, such as <c>picklist</c>.</summary>
    public string DataType { get; }

    public FieldType Type { get; }

    /// <summary>The JSON type of its values, such as <c>jsonobject</c>.</summary>
    public string JsonType { get; }

    /// <summary>The maximum number of characters or digits.</summary>
    public int Length { get; }

    public int? DecimalPlaces => Number("decimal_place");

    public bool IsMandatory => Flag("system_mandatory");

    /// <summary>
    /// Whether requests cannot set it. Zoho's own metadata marks the owner as <c>field_read_only</c>, though requests can set it.
    /// </summary>
    public bool IsReadOnly => Flag("read_only")
        || Definition["operation_type"] is JsonObject { Count: > 0 } operations && !Flag(operations, "api_create") && !Flag(operations, "api_update");

    /// <summary>Whether two records cannot have the same value.</summary>
    public bool IsUnique => Definition["unique"] is JsonObject { Count: > 0 };

    /// <summary>Whether this is the name of the record.</summary>
    public bool IsDisplayField => Flag("display_field");

    /// <summary>The API name of the module that a lookup refers to; null for other fields.</summary>
    public string? Lookup { get; }

    /// <summary>The values of a pick list, in the order of the definition; empty for other fields.</summary>
    public IReadOnlyList<string> PickList { get; }

    /// <summary>A text field, for a column of the user's own data.</summary>
    public static CrmField Text(string name) => new(new JsonObject
    {
        ["api_name"] = name,
        ["field_label"] = name.Replace('_', ' '),
        ["data_type"] = "text",
        ["length"] = FieldType.Of("textarea").MaxLength,
        ["custom_field"] = true,
    });

    public bool Accepts(string pickListValue) => _values.Count == 0 || _values.Contains(pickListValue);

    private static string? Lookups(JsonNode? lookup) =>
        lookup is JsonObject { Count: > 0 } ? (lookup["module"] as JsonObject)?["api_name"]?.ToString() ?? lookup["module"]?.ToString() : null;

    private static IEnumerable<string> Values(JsonNode? values) =>
        values is JsonArray list ? list.Select(value => value?["actual_value"]?.ToString()).OfType<string>() : [];

    private string? Value(string name) => Definition[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private int? Number(string name) => Definition[name] is JsonValue value && value.TryGetValue(out int number) ? number : null;

    private bool Flag(string name) => Flag(Definition, name);

    private static bool Flag(JsonObject values, string name) => values[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;
}
