using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>A custom view (https://www.zoho.com/crm/developer/docs/api/v8/custom-view-meta.html).</summary>
internal sealed class CustomView(JsonObject definition, ModuleSchema schema)
{
    private Criterion? _criterion;

    /// <summary>The definition in the form of settings/custom_views. Do not change it.</summary>
    public JsonObject Definition => definition;

    public string Id => definition["id"]?.ToString() ?? "";

    public bool IsDefault => definition["default"] is JsonValue value && value.TryGetValue(out bool isDefault) && isDefault;

    public string SortBy => (definition["sort_by"] as JsonObject)?["api_name"]?.ToString() ?? "id";

    public string SortOrder => definition["sort_order"]?.ToString() ?? "desc";

    /// <summary>Its records. The response for all views has no criteria: a view of it has all records.</summary>
    /// <exception cref="CriterionException">The criteria are not valid, or the simulator does not have them.</exception>
    public Criterion Criterion =>
        _criterion ??= definition["criteria"] is JsonObject criteria ? JsonCriteria.Read(criteria, schema) : Criterion.Always;
}
