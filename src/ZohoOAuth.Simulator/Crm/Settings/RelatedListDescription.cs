using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>
/// The related lists of a module (https://www.zoho.com/crm/developer/docs/api/v8/related-list-meta.html): those of its schema, or
/// its notes, its attachments, the modules that can be related to it, and each module with a lookup that refers to it.
/// </summary>
internal static class RelatedListDescription
{
    private const string Notes = "Notes";

    // A note belongs to a record of any module, whatever the schema says about its parent.
    private static readonly string[] OfEachModule = [Notes, "Attachments"];

    public static IEnumerable<JsonObject> All(CrmOrganization organization, ModuleSchema module) => module.Part("related_lists") is { } own
        ? own.OfType<JsonObject>().Select((list, index) => Of(organization, module, list["api_name"]?.ToString() ?? Notes, index + 1).With(list))
        : NamesOf(organization, module).Select((name, index) => Of(organization, module, name, index + 1));

    private static IEnumerable<string> NamesOf(CrmOrganization organization, ModuleSchema module) => module.Name == Notes
        ? []
        : OfEachModule.Concat(Associations.Of(module.Name)).Union(organization.Modules
            .Where(other => other.Name != Notes && other.Schema.Fields.Any(field => field.Lookup == module.Name))
            .Select(other => other.Name));

    private static JsonObject Of(CrmOrganization organization, ModuleSchema module, string name, int number) => Defaults.Of("RelatedList").With(new()
    {
        ["id"] = MetadataId.Of(module.Name, "related_list", name),
        ["sequence_number"] = number.ToString(CultureInfo.InvariantCulture),
        ["display_label"] = organization.TryFind(name, out var list) ? list.Schema.PluralLabel : name,
        ["api_name"] = name,
        ["name"] = name,
        ["module"] = ModuleReference.Of(organization, name),
        ["href"] = $"{module.Name}/{{ENTITYID}}/{name}",
    });
}
