using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Writing;

namespace ZohoOAuth.Simulator.Crm.Conversion;

/// <summary>
/// What a request for a conversion asks for (https://www.zoho.com/crm/developer/docs/api/v8/convert-lead.html and convert_lead.json of
/// https://github.com/zoho/crm-oas). The simulator sends no notifications and moves no attachments, so it checks these keys only.
/// </summary>
/// <param name="Body">The options as they were sent.</param>
internal sealed record ConversionOptions(JsonObject Body)
{
    public const string Path = "$.data[0]";

    private static readonly Dictionary<string, string> Types = new()
    {
        ["overwrite"] = "boolean",
        ["notify_lead_owner"] = "boolean",
        ["notify_new_entity_owner"] = "boolean",
        ["add_to_existing_record"] = "boolean",
        ["assign_to"] = "jsonobject",
        ["Deals"] = "jsonobject",
        ["carry_over_tags"] = "jsonobject",
        ["move_attachments_to"] = "jsonobject",
        ["Accounts"] = "reference",
        ["Contacts"] = "reference",
    };

    public bool Overwrite => IsSet("overwrite");

    public bool AddToExisting => IsSet("add_to_existing_record");

    /// <summary>The deal to create; null for none.</summary>
    public JsonObject? Deal => Body["Deals"] as JsonObject;

    /// <summary>The tags that the new record of this module gets.</summary>
    public JsonNode? TagsOf(string module) => (Body["carry_over_tags"] as JsonObject)?[module] is JsonArray names
        ? new JsonArray([.. names.Select(Tag)])
        : null;

    /// <summary>The id that a key refers to; null if the request does not have it. Versions before 8 send the id itself.</summary>
    public string? IdOf(string key) => (Body[key] is JsonObject reference ? reference["id"] : Body[key])?.ToString();

    public static CrmError? Check(JsonObject body) =>
        body.Select(option => Check(option.Key, option.Value)).FirstOrDefault(error => error is not null);

    private static CrmError? Check(string key, JsonNode? value)
    {
        if (value is null || key.StartsWith('$'))
        {
            return null;
        }

        return !Types.TryGetValue(key, out var type) ? BodyError.UnknownKey(key, Path)
            : Fits(type, value) ? null
            : BodyError.WrongType(key, $"{Path}.{key}", type == "boolean" ? type : "jsonobject");
    }

    private static bool Fits(string type, JsonNode value) => type switch
    {
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "reference" => value is JsonObject || ValueFormat.IsLong(value),
        _ => value is JsonObject,
    };

    // The document has names; a tag as a record has it is taken too.
    private static JsonNode? Tag(JsonNode? name) => name is JsonValue ? new JsonObject { ["name"] = name.DeepClone() } : name?.DeepClone();

    private bool IsSet(string key) => Body[key]?.GetValueKind() == JsonValueKind.True;
}
