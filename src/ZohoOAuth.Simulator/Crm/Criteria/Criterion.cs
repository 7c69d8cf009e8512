using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>A condition on records.</summary>
internal abstract record Criterion
{
    /// <summary>The condition that every record meets.</summary>
    public static readonly Criterion Always = new AllOf([]);

    /// <summary>The number of comparisons, which Zoho limits.</summary>
    public abstract int Count { get; }

    public abstract bool Matches(JsonObject record);
}

/// <summary>Each part must match. Without parts, every record matches.</summary>
internal sealed record AllOf(IReadOnlyList<Criterion> Parts) : Criterion
{
    public override int Count => Parts.Sum(part => part.Count);

    public override bool Matches(JsonObject record) => Parts.All(part => part.Matches(record));
}

/// <summary>One part must match.</summary>
internal sealed record AnyOf(IReadOnlyList<Criterion> Parts) : Criterion
{
    public override int Count => Parts.Sum(part => part.Count);

    public override bool Matches(JsonObject record) => Parts.Any(part => part.Matches(record));
}

/// <summary>A comparison of a field with values.</summary>
internal sealed record Comparison(Column Column, Comparator Comparator, IReadOnlyList<IComparable> Operands, bool ByName) : Criterion
{
    public override int Count => 1;

    public override bool Matches(JsonObject record) =>
        Comparator.Holds(FieldValue.Read(Column.Read(record), Column.Kind, ByName), Operands);
}
