using ZohoOAuth.Benchmarks.Results;

namespace ZohoOAuth.UnitTests.Benchmarks;

public sealed class SamplesTests
{
    [Theory]
    [InlineData(new[] { 3.0, 1.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0, 3.0, 2.0 }, 2.5)]
    [InlineData(new[] { 7.0 }, 7.0)]
    public void A_median_is_the_middle_value_or_the_mean_of_the_two(double[] values, double median) => Assert.Equal(median, new Spread(values).Median);

    [Fact]
    public void A_spread_knows_its_ends()
    {
        var spread = new Spread([3, 1, 2]);

        Assert.Equal((1, 3), (spread.Least, spread.Most));
    }

    /// <summary>The machine was ten times slower in the second round. The ratio of the medians would be 5.5 : 1.</summary>
    [Fact]
    public void The_ratio_is_that_of_each_pair()
    {
        var samples = Of((1, 2), (10, 20), (1, 2));

        Assert.Equal((0.5, 0.5, 0.5), (samples.Ratio.Least, samples.Ratio.Median, samples.Ratio.Most));
        Assert.Equal((-10, -1, -1), (samples.Difference.Least, samples.Difference.Median, samples.Difference.Most));
    }

    [Fact]
    public void The_sides_are_told_apart()
    {
        var samples = Of((1, 10), (2, 20), (3, 30));

        Assert.Equal((2, 20), (samples.Module.Median, samples.Other.Median));
    }

    internal static Samples Of(params (double Module, double Other)[] rounds)
    {
        var samples = new Samples();
        Array.ForEach(rounds, round => samples.Add(round.Module, round.Other));
        return samples;
    }
}
