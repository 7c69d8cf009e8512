using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>
/// The metadata of a field (https://www.zoho.com/crm/developer/docs/api/v8/field-meta.html): the defaults of all fields, those of
/// its data type, what follows from the schema, and last its own definition, which wins.
/// </summary>
internal static class FieldDescription
{
    private static readonly JsonObject Types = Defaults.Of("FieldTypes");

    public static IEnumerable<JsonObject> All(CrmOrganization organization, ModuleSchema module) =>
        module.Fields.Select((field, index) => Of(organization, module, field, index + 1));

    private static JsonObject Of(CrmOrganization organization, ModuleSchema module, CrmField field, int number)
    {
        var description = Defaults.Of("Field");
        description.With(Types[field.DataType] as JsonObject ?? []);
        description.With(field.IsReadOnly ? Defaults.Of("ReadOnlyField") : []);
        description.With(Derived(module, field, number));
        description.With(field.Lookup is { } target ? new JsonObject { ["lookup"] = Lookup(organization, module, field, target) } : []);
        description.With(field.Definition);
        if (field.Definition["pick_list_values"] is JsonArray values)
        {
            description["pick_list_values"] = PickList(module, field, values);
        }

        return description;
    }

    private static JsonObject Derived(ModuleSchema module, CrmField field, int number) => new()
    {
        ["id"] = module.IdOf(field),
        ["api_name"] = field.Name,
        ["field_label"] = field.Label,
        ["display_label"] = field.Label,
        ["data_type"] = field.DataType,
        ["json_type"] = field.JsonType,
        ["length"] = field.Length,
        ["decimal_place"] = field.DecimalPlaces,
        ["sequence_number"] = number,
        ["display_field"] = field.Name == module.NameField,
        ["profiles"] = ProfileList.References().Select(profile => Permission(profile, field)).ToJsonArray(),
        ["layout_associations"] = LayoutReference.All(module).ToJsonArray(),
    };

    private static JsonObject Permission(JsonObject profile, CrmField field) =>
        profile.With(new() { ["permission_type"] = field.IsReadOnly ? "read_only" : "read_write" });

    // A lookup is a related list of the other module, and names it.
    private static JsonObject Lookup(CrmOrganization organization, ModuleSchema module, CrmField field, string target) => Defaults.Of("Lookup").With(new()
    {
        ["display_label"] = module.PluralLabel,
        ["api_name"] = module.Name,
        ["module"] = ModuleReference.Of(organization, target),
        ["id"] = MetadataId.Of(module.Name, "lookup", field.Name),
    });

    private static JsonArray PickList(ModuleSchema module, CrmField field, JsonArray values) =>
        values.OfType<JsonObject>().Select((value, index) => PickListValue(module, field, value, index + 1)).ToJsonArray();

    private static JsonObject PickListValue(ModuleSchema module, CrmField field, JsonObject value, int number)
    {
        var name = value["actual_value"]?.ToString() ?? value["display_value"]?.ToString() ?? "";
        return Defaults.Of("PickListValue").With(new()
        {
            ["display_value"] = name,
            ["actual_value"] = name,
            ["reference_value"] = name,
            ["sequence_number"] = number,
            ["id"] = MetadataId.Of(module.Name, "value", field.Name, name),
        }).With(value);
    }
}
