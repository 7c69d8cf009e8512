using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Search;

/// <summary>
/// The comparators of a search (https://www.zoho.com/crm/developer/docs/api/v8/search-records.html, "Note"). "When you use equals in
/// Search API, it behaves like contains"; not so for pick lists. A lookup is found by its name too.
/// </summary>
internal static class SearchDialect
{
    private const int MaxValues = 100;
    private const string Text = "equals not_equal starts_with in";
    private const string Number = "equals not_equal greater_equal greater_than less_equal less_than between in";

    private static readonly Dictionary<string, Comparator> Comparators = new()
    {
        ["equals"] = Comparator.Equal,
        ["not_equal"] = Comparator.NotEqual,
        ["in"] = Comparator.In,
        ["starts_with"] = Comparator.StartsWith,
        ["greater_equal"] = Comparator.GreaterEqual,
        ["greater_than"] = Comparator.Greater,
        ["less_equal"] = Comparator.LessEqual,
        ["less_than"] = Comparator.Less,
        ["between"] = Comparator.Between,
    };

    private static readonly Dictionary<ValueKind, string> Allowed = new()
    {
        [ValueKind.Text] = Text,
        [ValueKind.MultiPickList] = Text,
        [ValueKind.LongText] = "equals not_equal starts_with",
        [ValueKind.PickList] = "equals not_equal in",
        [ValueKind.Lookup] = "equals not_equal in",
        [ValueKind.Boolean] = "equals not_equal",
        [ValueKind.Number] = Number,
        [ValueKind.Date] = Number,
        [ValueKind.DateTime] = Number,
    };

    private static readonly Dialect Exact = new(Comparators, Allowed, MaxValues) { IsSearch = true };

    private static readonly Dialect Texts =
        Exact with { Comparators = new Dictionary<string, Comparator>(Comparators) { ["equals"] = Comparator.Contains } };

    public static Criterion Create(Column column, string comparator, IReadOnlyList<string> values)
    {
        if (!IsSearchable(column) || values.Contains(""))
        {
            throw IsSearchable(column) ? SearchError.InvalidValue(column, "") : SearchError.UnknownField(column.Path);
        }

        try
        {
            return (column.Kind is ValueKind.Text or ValueKind.LongText ? Texts : Exact).Create(column, comparator, values);
        }
        catch (CriterionException ex)
        {
            throw Error(column, ex.Fault);
        }
    }

    private static CrmException Error(Column column, CriterionFault fault) => fault.Kind switch
    {
        CriterionFaultKind.UnsupportedField => SearchError.UnknownField(fault.Field),
        CriterionFaultKind.InvalidComparator => SearchError.InvalidOperator(fault.Field, fault.Comparator),
        CriterionFaultKind.TooManyValues => SearchError.TooManyValues(fault.Field),
        _ => SearchError.InvalidValue(column, fault.Value),
    };

    // The metadata of a field says that it is not searchable.
    private static bool IsSearchable(Column column) =>
        column.Field.Definition["searchable"] is not JsonValue value || !value.TryGetValue(out bool searchable) || searchable;
}
