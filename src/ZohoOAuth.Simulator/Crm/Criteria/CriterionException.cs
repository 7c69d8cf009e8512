namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>A criterion that Zoho refuses. Each API has an error of its own for it.</summary>
internal sealed class CriterionException(CriterionFault fault) : Exception($"{fault.Kind}: {fault.Field}")
{
    public CriterionFault Fault { get; } = fault;
}

/// <summary>What is wrong with a criterion.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Field">The field; empty if the form of the criteria is wrong.</param>
/// <param name="Comparator">The comparator.</param>
/// <param name="Value">The value.</param>
/// <param name="DataType">The data type of the field.</param>
internal sealed record CriterionFault(
    CriterionFaultKind Kind, string Field = "", string Comparator = "", string Value = "", string DataType = "");

/// <summary>Why a criterion is refused.</summary>
internal enum CriterionFaultKind
{
    /// <summary>The criteria do not have the form that is documented.</summary>
    Malformed,
    UnknownField,
    UnsupportedField,
    InvalidComparator,
    InvalidValue,
    TooManyValues,
}
