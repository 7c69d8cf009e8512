namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>Any choices, but never an error where there is something else. The same seed makes the same sample.</summary>
internal sealed class RandomChoice(int seed) : Choice
{
    private const int MaxLength = 3;

    private readonly Random _random = new(seed);

    internal override int Turn => _random.Next(1000);

    internal override int Length => _random.Next(MaxLength + 1);

    internal override bool IsNull => _random.Next(4) == 0;

    internal override (Node Schema, Choice Inside) Branch(IReadOnlyList<Node> branches)
    {
        Node[] others = [.. branches.Where(branch => branch.Leaves.Any(leaf => !leaf.IsError))];
        return (others.Length == 0 ? branches[0] : others[Value(others.Length)], this);
    }

    internal override int Value(int count) => _random.Next(count);

    internal override bool Includes(bool isRequired) => isRequired || _random.Next(4) > 0;
}
