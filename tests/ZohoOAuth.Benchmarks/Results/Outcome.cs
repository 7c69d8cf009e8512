namespace ZohoOAuth.Benchmarks.Results;

/// <summary>What a row measured in a host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Row">The name of the row.</param>
/// <param name="Comparison">How its values are compared.</param>
/// <param name="Samples">Its values.</param>
/// <param name="Aim">The most that the median of the comparison should be; null if there is no aim.</param>
internal sealed record Outcome(string Host, string Row, Comparison Comparison, Samples Samples, double? Aim)
{
    /// <summary>The cells of the row in the table.</summary>
    public IReadOnlyList<string> Cells
    {
        get
        {
            var compared = Comparison.Of(Samples);
            return
            [
                Host,
                Row,
                Comparison.Value(Samples.Module.Median),
                Comparison.HasOther ? Comparison.Value(Samples.Other.Median) : "",
                Comparison.Format(compared.Median),
                $"{Comparison.Format(compared.Least)} to {Comparison.Format(compared.Most)}",
                Aim is { } aim ? Comparison.Format(aim) : "",
                Aim is { } most ? compared.Median <= most ? "yes" : "no" : "",
            ];
        }
    }
}
