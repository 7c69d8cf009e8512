using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>
/// The layouts of a module (https://www.zoho.com/crm/developer/docs/api/v8/layouts-meta.html). One that the schema does not
/// describe has all fields in one section.
/// </summary>
internal static class LayoutDescription
{
    public static IEnumerable<JsonObject> All(CrmOrganization organization, ModuleSchema module)
    {
        var own = module.Part("layouts")?.OfType<JsonObject>().ToList() ?? [[]];
        return LayoutReference.All(module).Zip(own, (reference, layout) => Of(organization, module, reference).With(layout));
    }

    private static JsonObject Of(CrmOrganization organization, ModuleSchema module, JsonObject reference) => Defaults.Of("Layout").With(reference).With(new()
    {
        ["display_label"] = reference["name"]!.DeepClone(),
        ["profiles"] = ProfileList.References().Select(profile => WithView(profile, reference)).ToJsonArray(),
        ["sections"] = new JsonArray(Section(organization, module)),
    });

    private static JsonObject WithView(JsonObject profile, JsonObject layout)
    {
        var view = new JsonObject { ["name"] = layout["name"]!.DeepClone(), ["id"] = layout["id"]!.DeepClone(), ["type"] = "layout" };
        return profile.With(new() { ["default"] = true, ["_default_view"] = view, ["_default_assignment_view"] = view.DeepClone() });
    }

    private static JsonObject Section(CrmOrganization organization, ModuleSchema module)
    {
        var label = $"{module.SingularLabel} Information";
        return Defaults.Of("Section").With(new()
        {
            ["display_label"] = label,
            ["name"] = label,
            ["api_name"] = label.Replace(' ', '_'),
            ["id"] = MetadataId.Of(module.Name, "section", label),
            ["fields"] = FieldDescription.All(organization, module).Select(Field).ToJsonArray(),
        });
    }

    private static JsonObject Field(JsonObject field) =>
        field.With(Defaults.Of("LayoutField")).With(new() { ["required"] = field["system_mandatory"]!.DeepClone() });
}
