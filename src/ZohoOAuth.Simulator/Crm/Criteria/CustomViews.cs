using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>The custom views of a module: those of its schema, or the system's (the names are those of custom-view-meta.html).</summary>
internal static class CustomViews
{
    private const string Part = "custom_views";
    private const int IdsBeforeRecords = 900;
    private static readonly JsonArray System = Load();

    public static IReadOnlyList<CustomView> Of(CrmModule module) =>
        [.. (module.Schema.Part(Part)?.OfType<JsonObject>() ?? Default(module)).Select(view => new CustomView(view, module.Schema))];

    private static IEnumerable<JsonObject> Default(CrmModule module) => System
        .OfType<JsonObject>()
        .Where(view => view["criteria"]?["field"]?["api_name"] is not { } field || module.Schema.TryFind(field.ToString(), out _))
        .Select((view, index) => Complete(view, module, index));

    private static JsonObject Complete(JsonObject row, CrmModule module, int index)
    {
        var name = row["display_value"]!.ToString().Replace("{plural}", module.Schema.PluralLabel, StringComparison.Ordinal);
        return new JsonObject
        {
            ["display_value"] = name,
            ["system_name"] = row["system_name"]!.ToString(),
            ["category"] = "public_views",
            ["created_time"] = null,
            ["modified_time"] = null,
            ["last_accessed_time"] = null,
            ["name"] = name,
            ["created_by"] = null,
            ["modified_by"] = null,
            ["module"] = new JsonObject { ["name"] = module.Name, ["id"] = module.Schema.Id },
            ["criteria"] = Criteria(row["criteria"] as JsonObject, module.Schema),
            ["default"] = row["default"]?.GetValue<bool>() ?? false,
            ["system_defined"] = true,
            ["locked"] = false,
            ["favorite"] = null,
            ["offline"] = true,
            ["access_type"] = "public",
            ["shared_to"] = null,
            ["fields"] = Fields(module.Schema),
            ["sort_by"] = null,
            ["sort_order"] = null,
            ["id"] = (module.FirstId - IdsBeforeRecords + index).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static JsonObject? Criteria(JsonObject? row, ModuleSchema schema)
    {
        var criteria = (JsonObject?)row?.DeepClone();
        if (criteria?["field"] is JsonObject field && schema.TryFind(field["api_name"]!.ToString(), out var found))
        {
            field["id"] = schema.IdOf(found);
        }

        return criteria;
    }

    private static JsonArray Fields(ModuleSchema schema) =>
    [
        .. schema.Fields
            .Where(field => field.Name == schema.NameField || field.Name == "Owner")
            .OrderBy(field => field.Name == "Owner")
            .Select(field => new JsonObject { ["id"] = schema.IdOf(field), ["api_name"] = field.Name, ["_pin"] = false }),
    ];

    private static JsonArray Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Part)!;
        return (JsonArray)JsonNode.Parse(stream)!;
    }
}
