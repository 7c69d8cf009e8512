namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>The comparators of one API: their names, and the kinds of values that they compare.</summary>
/// <param name="Comparators">Each comparator by its name.</param>
/// <param name="Allowed">The names of the comparators of each kind, with spaces between them.</param>
/// <param name="MaxValues">The maximum number of values of <c>in</c>.</param>
internal sealed record Dialect(IReadOnlyDictionary<string, Comparator> Comparators, IReadOnlyDictionary<ValueKind, string> Allowed, int MaxValues)
{
    private const string Empty = "${EMPTY}";

    /// <summary>Whether a lookup is compared by its name too, and a time with a date.</summary>
    public bool IsSearch { get; init; }

    /// <exception cref="CriterionException">The API does not allow it.</exception>
    public Criterion Create(Column column, string comparator, IReadOnlyList<string> values)
    {
        if (!Allowed.TryGetValue(column.Kind, out var names))
        {
            throw Fault(CriterionFaultKind.UnsupportedField);
        }

        if (!names.Split(' ').Contains(comparator) || !Comparators.TryGetValue(comparator, out var known))
        {
            throw Fault(CriterionFaultKind.InvalidComparator);
        }

        if (known.TakesMany && values.Count > MaxValues)
        {
            throw Fault(CriterionFaultKind.TooManyValues);
        }

        if (values is [Empty])
        {
            return new Comparison(column, EmptyComparator() ?? throw Fault(CriterionFaultKind.InvalidValue), [], IsSearch);
        }

        if (values.Count < known.MinOperands || values.Count > known.MaxOperands)
        {
            throw Fault(CriterionFaultKind.InvalidValue);
        }

        return new Comparison(column, known, [.. values.Select(value => Parse(column, value) ?? throw Fault(CriterionFaultKind.InvalidValue))], IsSearch);

        CriterionException Fault(CriterionFaultKind kind) =>
            new(new CriterionFault(kind, column.Path, comparator, string.Join(',', values), column.Field.DataType));

        Comparator? EmptyComparator() =>
            known == Comparator.Equal ? Comparator.IsEmpty : known == Comparator.NotEqual ? Comparator.IsNotEmpty : null;
    }

    private IComparable? Parse(Column column, string value) => column.Kind switch
    {
        // The id of another record is a number. A search finds it by its name, too.
        ValueKind.Lookup when !IsSearch => FieldValue.Parse(value, ValueKind.Number) is null ? null : value,
        ValueKind.DateTime when IsSearch => FieldValue.Parse(value, ValueKind.DateTime) ?? StartOf(value),
        var kind => FieldValue.Parse(value, kind),
    };

    // Assumption: midnight in UTC, because the simulated user has that time zone.
    private static DateTimeOffset? StartOf(string value) =>
        FieldValue.Parse(value, ValueKind.Date) is DateOnly date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
