using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>
/// Reads criteria in JSON: <c>{"group_operator":"and","group":[{"field":{"api_name":"City"},"comparator":"equal","value":"Rome"}]}</c>
/// (https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/create-job.html; custom views have the same form).
/// </summary>
internal static class JsonCriteria
{
    private const string CurrentUser = "${CURRENTUSER}";

    /// <summary>The comparators of that page, in its table "Allowed Comparators". Its text fields include pick lists.</summary>
    private static readonly Dialect Json = new(
        new Dictionary<string, Comparator>
        {
            ["equal"] = Comparator.Equal,
            ["not_equal"] = Comparator.NotEqual,
            ["in"] = Comparator.In,
            ["not_in"] = Comparator.NotIn,
            ["less_than"] = Comparator.Less,
            ["less_equal"] = Comparator.LessEqual,
            ["greater_than"] = Comparator.Greater,
            ["greater_equal"] = Comparator.GreaterEqual,
            ["between"] = Comparator.Between,
            ["not_between"] = Comparator.NotBetween,
            ["contains"] = Comparator.Contains,
            ["not_contains"] = Comparator.NotContains,
            ["starts_with"] = Comparator.StartsWith,
            ["ends_with"] = Comparator.EndsWith,
        },
        new Dictionary<ValueKind, string>
        {
            [ValueKind.Number] = "equal not_equal in not_in less_than less_equal greater_than greater_equal",
            [ValueKind.Text] = "equal not_equal in not_in contains not_contains starts_with ends_with",
            [ValueKind.LongText] = "equal not_equal in not_in contains not_contains starts_with ends_with",
            [ValueKind.PickList] = "equal not_equal in not_in contains not_contains starts_with ends_with",
            [ValueKind.MultiPickList] = "equal not_equal in not_in contains not_contains starts_with ends_with",
            [ValueKind.Date] = "equal not_equal in not_in between not_between greater_than greater_equal less_than less_equal",
            [ValueKind.DateTime] = "equal not_equal in not_in between not_between greater_than greater_equal less_than less_equal",
            [ValueKind.Boolean] = "equal",
            [ValueKind.Lookup] = "equal not_equal in not_in",
        },

        // Assumption: the page has no limit for in and not_in. This is the limit of search.
        MaxValues: 100);

    /// <exception cref="CriterionException">The criteria are not valid.</exception>
    public static Criterion Read(JsonNode? node, ModuleSchema schema) => Read(node, new ModuleColumns(schema));

    /// <inheritdoc cref="Read(JsonNode?, ModuleSchema)"/>
    public static Criterion Read(JsonNode? node, IColumns columns) => node switch
    {
        JsonObject group when group["group"] is JsonArray { Count: > 0 } parts => ReadGroup(group, parts, columns),
        JsonObject comparison => ReadComparison(comparison, columns),
        _ => throw new CriterionException(new CriterionFault(CriterionFaultKind.Malformed)),
    };

    private static Criterion ReadGroup(JsonObject group, JsonArray parts, IColumns columns)
    {
        Criterion[] criteria = [.. parts.Select(part => Read(part, columns))];
        return Text(group["group_operator"])?.ToUpperInvariant() switch
        {
            "AND" => new AllOf(criteria),
            "OR" => new AnyOf(criteria),
            _ => throw new CriterionException(new CriterionFault(CriterionFaultKind.Malformed)),
        };
    }

    private static Criterion ReadComparison(JsonObject comparison, IColumns columns)
    {
        // Older versions have api_name in the place of the field.
        var name = Text(comparison["field"] is JsonObject field ? field["api_name"] : comparison["api_name"]);
        var comparator = Text(comparison["comparator"]);
        if (name is null || comparator is null || !comparison.ContainsKey("value"))
        {
            throw new CriterionException(new CriterionFault(CriterionFaultKind.Malformed, name ?? ""));
        }

        return columns.TryFind(name, out var column)
            ? Json.Create(column, comparator, [.. Values(comparison["value"])])
            : throw new CriterionException(new CriterionFault(CriterionFaultKind.UnknownField, name, comparator));
    }

    private static IEnumerable<string> Values(JsonNode? value) => value switch
    {
        JsonArray list => list.Select(Value),
        _ => [Value(value)],
    };

    private static string Value(JsonNode? value) => value switch
    {
        null => "",
        JsonObject lookup => Value(lookup["id"] ?? lookup["name"]),
        _ when value.ToString() == CurrentUser => SimulatedUser.Id,
        _ => value.ToString(),
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
