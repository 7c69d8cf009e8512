using System.Globalization;

namespace ZohoOAuth.Benchmarks;

/// <summary>Measured times by name, in milliseconds.</summary>
internal sealed class Times
{
    private readonly Dictionary<string, List<double>> _times = [];

    public IEnumerable<string> Names => _times.Keys;

    public static Times Parse(string lines)
    {
        var times = new Times();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var gap = line.LastIndexOf(' ');
            times.Add(line[..gap], double.Parse(line[gap..], CultureInfo.InvariantCulture));
        }

        return times;
    }

    public void Add(string name, double milliseconds)
    {
        if (!_times.TryGetValue(name, out var times))
        {
            _times[name] = times = [];
        }

        times.Add(milliseconds);
    }

    public bool Has(string name) => _times.ContainsKey(name);

    public double Median(string name)
    {
        double[] sorted = [.. _times[name].Order()];
        return sorted[sorted.Length / 2];
    }

    public double Most(string name) => _times[name].Max();

    /// <summary>How far the rounds lie apart, as a part of the median: what this machine's other work did to them.</summary>
    public double Spread(string name) => (_times[name].Max() - _times[name].Min()) / Median(name);
}
