using System.Collections.Concurrent;

namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>
/// The choices of one of a schema's samples: together, they take every branch at least once, and each has everything that is optional.
/// </summary>
/// <param name="index">Which sample.</param>
/// <param name="turn">Which value of an enumeration, and which number in names and ids: operations differ in it, so that all values are used.</param>
internal sealed class Variant(int index, int turn) : Choice
{
    private static readonly ConcurrentDictionary<string, int> Counts = new();

    internal override (Node Schema, Choice Inside) Branch(IReadOnlyList<Node> branches)
    {
        var place = index % branches.Sum(CountOf);
        foreach (var branch in branches)
        {
            if (place < CountOf(branch))
            {
                return (branch, new Variant(place, turn));
            }

            place -= CountOf(branch);
        }

        throw new InvalidOperationException("A choice without branches.");
    }

    internal override int Value(int count) => (index + turn) % count;

    internal override int Turn => turn;

    /// <summary>How many samples take every branch. A schema inside itself has one more.</summary>
    internal static int CountOf(Node schema)
    {
        if (Counts.TryGetValue(schema.Place, out var known))
        {
            return known;
        }

        Counts[schema.Place] = 1;
        var parts = schema.Properties.Select(property => property.Value).Concat(schema.ItemSchema is { } items ? [items] : []);
        return Counts[schema.Place] = schema.Branches is [var only] && only == schema
            ? parts.Select(CountOf).DefaultIfEmpty(1).Max()
            : schema.Branches.Sum(CountOf);
    }
}
