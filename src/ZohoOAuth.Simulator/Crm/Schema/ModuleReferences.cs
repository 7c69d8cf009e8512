using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>The modules that the fields of a module refer to. Zoho's SDKs read the fields of these modules too.</summary>
internal static class ModuleReferences
{
    // The places where a field names a module (https://www.zoho.com/crm/developer/docs/api/v8/field-meta.html).
    private static readonly string[][] Places =
    [
        ["lookup", "module"],
        ["associated_module"],
        ["multiselectlookup", "linking_details", "module"],
        ["multiselectlookup", "connected_details", "module"],
        ["multiuserlookup", "linking_details", "module"],
    ];

    // The pseudo module of a lookup that can refer to many modules.
    private const string ManyModules = "se_module";

    public static IEnumerable<string> Of(IEnumerable<CrmField> fields) => fields
        .SelectMany(field => Places, (field, place) => NameOf(place.Aggregate((JsonNode?)field.Definition, Step)))
        .OfType<string>()
        .Where(name => name != ManyModules)
        .Distinct();

    private static JsonNode? Step(JsonNode? node, string name) => (node as JsonObject)?[name];

    // A subform's module is named by "module", all others by "api_name", and those of version 2 of the API by the name alone.
    private static string? NameOf(JsonNode? module) => module switch
    {
        JsonObject named => named["api_name"]?.ToString() ?? named["module"]?.ToString(),
        JsonValue name => name.ToString(),
        _ => null,
    };
}
