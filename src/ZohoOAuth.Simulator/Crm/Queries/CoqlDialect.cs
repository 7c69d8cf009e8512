using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// The comparators of queries ("Field Types and their Comparators" of
/// https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html). A text of several lines cannot be compared
/// (COQL-Limitations.html). Assumption: an empty field meets no comparison but "is null", as in SQL.
/// </summary>
internal static class CoqlDialect
{
    private const string Text = "= != like not_like in not_in is_null is_not_null";
    private const string Number = "= != >= > <= < between not_between in not_in is_null is_not_null";
    private const string Lookup = "= != in not_in is_null is_not_null";
    private static readonly Comparator Like = new(1, 1, (values, operands) => values.Any(value => IsLike(value.ToString()!, operands[0].ToString()!)));

    private static readonly Dictionary<string, Comparator> Comparators = new()
    {
        ["="] = Comparator.Equal,
        ["!="] = Comparator.NotEqual.OfValues(),
        ["<"] = Comparator.Less,
        ["<="] = Comparator.LessEqual,
        [">"] = Comparator.Greater,
        [">="] = Comparator.GreaterEqual,
        ["between"] = Comparator.Between,
        ["not_between"] = Comparator.NotBetween.OfValues(),
        ["in"] = Comparator.In,
        ["not_in"] = Comparator.NotIn.OfValues(),
        ["like"] = Like,
        ["not_like"] = Like.Not().OfValues(),
        ["is_null"] = Comparator.IsEmpty,
        ["is_not_null"] = Comparator.IsNotEmpty,
    };

    private static readonly Dictionary<ValueKind, string> Allowed = new()
    {
        [ValueKind.Text] = Text,
        [ValueKind.PickList] = Text,
        [ValueKind.MultiPickList] = Text,
        [ValueKind.Number] = Number,
        [ValueKind.Date] = Number,
        [ValueKind.DateTime] = Number,
        [ValueKind.Lookup] = Lookup,
        [ValueKind.Boolean] = "=",
    };

    public static Criterion Create(Column column, CoqlComparison comparison, int maxValues)
    {
        if (comparison.Comparator.EndsWith("like", StringComparison.Ordinal) && !IsPattern(comparison))
        {
            throw CoqlError.InvalidValue(comparison.Column, column.Field.DataType);
        }

        try
        {
            return new Dialect(Comparators, Allowed, maxValues).Create(column, comparison.Comparator, comparison.Values);
        }
        catch (CriterionException ex)
        {
            throw Error(ex.Fault, maxValues);
        }
    }

    private static Calls.CrmException Error(CriterionFault fault, int maxValues) => fault.Kind switch
    {
        CriterionFaultKind.UnsupportedField => CoqlError.UnsupportedCriterion(fault.Field, Sign(fault)),
        CriterionFaultKind.InvalidComparator => CoqlError.InvalidOperator(fault.Field, Sign(fault)),
        CriterionFaultKind.TooManyValues => CoqlError.LimitExceeded(Sign(fault), maxValues),
        _ => CoqlError.InvalidValue(fault.Field, fault.DataType.Contains("lookup", StringComparison.Ordinal) ? "bigint" : fault.DataType),
    };

    private static string Sign(CriterionFault fault) => fault.Comparator.Replace('_', ' ');

    // "%tech", "%tech%" and "tech%"; "not like" works only with both. Assumption: without %, like is =.
    private static bool IsPattern(CoqlComparison comparison)
    {
        var pattern = comparison.Values[0];
        return !pattern.Trim('%').Contains('%', StringComparison.Ordinal)
            && (comparison.Comparator == "like" || (pattern.Length > 1 && pattern[0] == '%' && pattern[^1] == '%'));
    }

    private static bool IsLike(string value, string pattern)
    {
        var text = pattern.Trim('%');
        return (pattern.StartsWith('%'), pattern.EndsWith('%')) switch
        {
            (true, true) => value.Contains(text, StringComparison.OrdinalIgnoreCase),
            (true, false) => value.EndsWith(text, StringComparison.OrdinalIgnoreCase),
            (false, true) => value.StartsWith(text, StringComparison.OrdinalIgnoreCase),
            _ => value.Equals(text, StringComparison.OrdinalIgnoreCase),
        };
    }
}
