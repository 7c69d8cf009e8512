using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The metadata of a module (https://www.zoho.com/crm/developer/docs/api/v8/modules-api.html).</summary>
internal static class ModuleDescription
{
    // They are in the file of the schema for the simulator, and have endpoints of their own.
    private static readonly string[] Parts = ["duplicate_check_fields", "custom_views", "layouts", "related_lists", "fields"];

    /// <summary>All modules, as in the list: without fields, layouts and related lists.</summary>
    public static IEnumerable<JsonObject> All(CrmOrganization organization) =>
        organization.Modules.Select((module, index) => Of(module.Schema, index + 1));

    /// <summary>One module with its fields, layouts and related lists.</summary>
    public static JsonObject Whole(CrmOrganization organization, ModuleSchema module)
    {
        var number = organization.Modules.TakeWhile(other => other.Name != module.Name).Count() + 1;
        return Of(module, number).With(new()
        {
            ["fields"] = FieldDescription.All(organization, module).ToJsonArray(),
            ["layouts"] = LayoutReference.All(module).ToJsonArray(),
            ["related_lists"] = RelatedListDescription.All(organization, module).ToJsonArray(),
        });
    }

    private static JsonObject Of(ModuleSchema module, int number) =>
        Defaults.Of("Module").With(Derived(module, number)).With(new(Own(module)));

    private static JsonObject Derived(ModuleSchema module, int number) => new()
    {
        ["id"] = module.Id,
        ["api_name"] = module.Name,
        ["module_name"] = module.Name,
        ["singular_label"] = module.SingularLabel,
        ["plural_label"] = module.PluralLabel,
        ["sequence_number"] = number,
        ["generated_type"] = module.Definition.Count > 0 ? "default" : "custom",
        ["display_field"] = module.NameField,
        ["search_layout_fields"] = new JsonArray(module.NameField),
        ["business_card_fields"] = new JsonArray(module.NameField),
        ["related_list_properties"] = new JsonObject { ["fields"] = new JsonArray(module.NameField) },
        ["lookup_field_properties"] = new JsonObject { ["fields"] = new JsonArray(NameField(module)) },
        ["layout_associations"] = LayoutReference.All(module).ToJsonArray(),
        ["profiles"] = ProfileList.References().ToJsonArray(),
        ["modified_by"] = UserDescription.Reference(),
    };

    private static JsonObject NameField(ModuleSchema module) => new()
    {
        ["sequence_number"] = 1,
        ["api_name"] = module.NameField,
        ["id"] = module.TryFind(module.NameField, out var field) ? module.IdOf(field) : null,
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Own(ModuleSchema module) => module.Definition
        .Where(value => !Parts.Contains(value.Key))
        .Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone()));
}
