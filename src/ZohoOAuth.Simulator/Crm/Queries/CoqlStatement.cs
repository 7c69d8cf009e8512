namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>A query as it was written, before its names are looked up.</summary>
/// <param name="Select">The columns.</param>
/// <param name="Module">The module.</param>
/// <param name="View">The id of the custom view; null for none.</param>
/// <param name="Where">The criteria.</param>
/// <param name="GroupBy">The columns of the groups.</param>
/// <param name="OrderBy">The columns of the order.</param>
/// <param name="Limit">The number of records; null for the default.</param>
/// <param name="Offset">The index of the first record.</param>
/// <param name="Key">The query without limit and offset.</param>
internal sealed record CoqlStatement(
    IReadOnlyList<CoqlItem> Select,
    string Module,
    string? View,
    CoqlCondition Where,
    IReadOnlyList<string> GroupBy,
    IReadOnlyList<CoqlOrder> OrderBy,
    long? Limit,
    long Offset,
    string Key);

/// <summary>A column of the select clause.</summary>
/// <param name="Column">The column, or * .</param>
/// <param name="Function">The aggregate function; null for none.</param>
/// <param name="Alias">The alias; null for none.</param>
internal sealed record CoqlItem(string Column, string? Function, string? Alias)
{
    /// <summary>Its name in the response.</summary>
    public string Name => Alias ?? Text;

    public string Text => Function is null ? Column : $"{Function}({Column})";
}

/// <summary>A column of the order by clause.</summary>
internal sealed record CoqlOrder(string Column, bool Descending);

/// <summary>Criteria.</summary>
internal abstract record CoqlCondition;

/// <summary>Two criteria that are joined.</summary>
internal sealed record CoqlPair(CoqlCondition Left, bool IsAnd, CoqlCondition Right) : CoqlCondition;

/// <summary>A criterion.</summary>
internal sealed record CoqlComparison(string Column, string Comparator, IReadOnlyList<string> Values) : CoqlCondition;
