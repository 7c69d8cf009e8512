namespace ZohoOAuth.Benchmarks.Results;

/// <summary>The values of one row, round by round: of the module, and of what it is compared with.</summary>
internal sealed class Samples
{
    private readonly List<(double Module, double Other)> _rounds = [];

    public int Count => _rounds.Count;

    public Spread Module => new([.. _rounds.Select(round => round.Module)]);

    public Spread Other => new([.. _rounds.Select(round => round.Other)]);

    /// <summary>Pair by pair, because a machine that gets slower for a while is slower for both of a pair.</summary>
    public Spread Ratio => new([.. _rounds.Select(round => round.Module / round.Other)]);

    /// <summary>Pair by pair, as the ratio.</summary>
    public Spread Difference => new([.. _rounds.Select(round => round.Module - round.Other)]);

    public void Add(double module, double other) => _rounds.Add((module, other));
}
