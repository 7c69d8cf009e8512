namespace ZohoOAuth.Benchmarks.Results;

/// <summary>The middle and the ends of some values.</summary>
internal sealed class Spread
{
    private readonly double[] _sorted;

    public Spread(IEnumerable<double> values) => _sorted = [.. values.Order()];

    public double Least => _sorted[0];

    public double Most => _sorted[^1];

    public double Median
    {
        get
        {
            var middle = _sorted.Length / 2;
            return _sorted.Length % 2 == 1 ? _sorted[middle] : (_sorted[middle - 1] + _sorted[middle]) / 2;
        }
    }
}
