using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The layouts of a module by name and id: those of its schema, or the one that Zoho gives each new module.</summary>
internal static class LayoutReference
{
    private const string Standard = "Standard";

    public static IEnumerable<JsonObject> All(ModuleSchema module) => module.Part("layouts") is { } layouts
        ? layouts.OfType<JsonObject>().Select(layout => Named(module, layout["name"]?.ToString() ?? Standard).With(Named(layout)))
        : [Named(module, Standard)];

    private static JsonObject Named(ModuleSchema module, string name) => new()
    {
        ["api_name"] = name,
        ["name"] = name,
        ["id"] = MetadataId.Of(module.Name, "layout", name),
    };

    private static JsonObject Named(JsonObject layout) =>
        new(layout.Where(value => value.Key is "api_name" or "name" or "id").Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));
}
