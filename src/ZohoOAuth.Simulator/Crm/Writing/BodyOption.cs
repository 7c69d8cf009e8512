using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// A key beside <c>data</c> in a body that writes records (https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html).
/// The simulator has no workflows, so it checks the keys and does nothing more with them.
/// </summary>
/// <param name="Type">The JSON type: jsonarray, boolean or text.</param>
/// <param name="Item">For an array, the key of its items that has the value; null where an item is the value.</param>
/// <param name="Values">The values that Zoho supports; null for any value.</param>
internal sealed record BodyOption(string Type, string? Item = null, IReadOnlyList<string>? Values = null)
{
    private static readonly Dictionary<string, BodyOption> Known = new()
    {
        ["trigger"] = new("jsonarray", Values: ["workflow", "approval", "blueprint", "pathfinder", "orchestration"]),
        ["process"] = new("jsonarray"),
        ["duplicate_check_fields"] = new("jsonarray"),
        ["append_values"] = new("jsonarray"),
        ["apply_feature_execution"] = new("jsonarray", "name",
        [
            "layout_rules", "range_validation", "assignment_rules", "function_validation_rule", "criteria_validation_rule",
            "global_map_dependency", "territory_subordinates",
        ]),

        // Assumption: the pages name no other value.
        ["skip_feature_execution"] = new("jsonarray", "name", ["cadences"]),
        ["lar_id"] = new("text"),
        ["wf_trigger"] = new("boolean"),
        ["skip_mandatory"] = new("boolean"),
    };

    public static CrmError? Check(JsonObject body)
    {
        foreach (var (key, value) in body.Where(option => option.Key != "data"))
        {
            var error = Known.TryGetValue(key, out var option) ? option.Check(key, value) : BodyError.UnknownKey(key);
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private CrmError? Check(string key, JsonNode? value) => Type switch
    {
        _ when value is null => null,
        "jsonarray" => value is JsonArray items ? CheckItems(key, items) : BodyError.WrongType(key, $"$.{key}", Type),
        "boolean" => IsBoolean(value) ? null : BodyError.WrongType(key, $"$.{key}", Type),
        _ => value is JsonValue ? null : BodyError.WrongType(key, $"$.{key}", Type),
    };

    private CrmError? CheckItems(string key, JsonArray items) => items
        .Select((item, index) => CheckItem(key, item, string.Create(CultureInfo.InvariantCulture, $"$.{key}[{index}]")))
        .FirstOrDefault(error => error is not null);

    private CrmError? CheckItem(string key, JsonNode? item, string path)
    {
        if (Item is null)
        {
            return CheckValue(key, item, path);
        }

        return item is JsonObject named ? CheckValue(Item, named[Item], $"{path}.{Item}") : BodyError.WrongType(key, path, "jsonobject");
    }

    private CrmError? CheckValue(string key, JsonNode? value, string path) =>
        value is null || !ValueFormat.IsText(value) ? BodyError.WrongType(key, path, "text")
        : Values is not null && !Values.Contains(value.ToString()) ? BodyError.Unsupported(key, path, Values)
        : null;

    // An SDK sends the text "true" for wf_trigger.
    private static bool IsBoolean(JsonNode value) =>
        value.GetValueKind() is JsonValueKind.True or JsonValueKind.False || (ValueFormat.IsText(value) && bool.TryParse(value.ToString(), out _));
}
