namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>A comparison of the values of a field with the values of a request.</summary>
/// <param name="MinOperands">The minimum number of values of the request.</param>
/// <param name="MaxOperands">The maximum number of values of the request.</param>
/// <param name="Holds">Whether it is true. The field has no value if it is empty, and several if it is a list.</param>
internal sealed record Comparator(int MinOperands, int MaxOperands, Func<IReadOnlyList<IComparable>, IReadOnlyList<IComparable>, bool> Holds)
{
    /// <summary>The number of values of <c>in</c> and <c>not_in</c>, which each API limits.</summary>
    public const int ManyOperands = int.MaxValue;

    public static readonly Comparator IsEmpty = new(0, 0, (values, _) => values.Count == 0);
    public static readonly Comparator IsNotEmpty = IsEmpty.Not();
    public static readonly Comparator Equal = One((value, operand) => Compare(value, operand) == 0);
    public static readonly Comparator NotEqual = Equal.Not();
    public static readonly Comparator Less = One((value, operand) => Compare(value, operand) < 0);
    public static readonly Comparator LessEqual = One((value, operand) => Compare(value, operand) <= 0);
    public static readonly Comparator Greater = One((value, operand) => Compare(value, operand) > 0);
    public static readonly Comparator GreaterEqual = One((value, operand) => Compare(value, operand) >= 0);
    public static readonly Comparator Contains = OneText((value, operand) => value.Contains(operand, StringComparison.OrdinalIgnoreCase));
    public static readonly Comparator NotContains = Contains.Not();
    public static readonly Comparator StartsWith = OneText((value, operand) => value.StartsWith(operand, StringComparison.OrdinalIgnoreCase));
    public static readonly Comparator EndsWith = OneText((value, operand) => value.EndsWith(operand, StringComparison.OrdinalIgnoreCase));

    public static readonly Comparator In =
        new(1, ManyOperands, (values, operands) => values.Any(value => operands.Any(operand => Compare(value, operand) == 0)));

    public static readonly Comparator NotIn = In.Not();

    public static readonly Comparator Between = new(
        2, 2, (values, operands) => values.Any(value => Compare(value, operands[0]) >= 0 && Compare(value, operands[1]) <= 0));

    public static readonly Comparator NotBetween = Between.Not();

    public bool TakesMany => MaxOperands == ManyOperands;

    /// <summary>The same comparison, which an empty field never meets, as in SQL.</summary>
    public Comparator OfValues() => this with { Holds = (values, operands) => values.Count > 0 && Holds(values, operands) };

    /// <summary>The opposite, which an empty field meets.</summary>
    public Comparator Not() => this with { Holds = (values, operands) => !Holds(values, operands) };

    private static int Compare(IComparable value, IComparable operand) => ValueOrder.Instance.Compare(value, operand);

    private static Comparator One(Func<IComparable, IComparable, bool> holds) =>
        new(1, 1, (values, operands) => values.Any(value => holds(value, operands[0])));

    private static Comparator OneText(Func<string, string, bool> holds) => One((value, operand) => holds(value.ToString()!, operand.ToString()!));
}
