using ZohoOAuth.Benchmarks.Results;

namespace ZohoOAuth.UnitTests.Benchmarks;

public sealed class MarkdownTableTests
{
    [Fact]
    public void A_row_shows_the_medians_the_pairs_and_whether_the_aim_is_met() => Assert.Equal(
        ["restored", "list", "100 ms", "400 ms", "0.25", "0.20 to 0.30", "0.20", "no"],
        Cells(Comparison.Ratio, aim: 0.2, (100, 400), (80, 400), (120, 400)));

    [Fact]
    public void Short_times_have_decimals_and_an_equal_value_meets_the_aim() => Assert.Equal(
        ["restored", "list", "0.50 ms", "0.50 ms", "1.00", "1.00 to 1.00", "1.00", "yes"], Cells(Comparison.Ratio, aim: 1, (0.5, 0.5)));

    [Fact]
    public void A_difference_has_a_sign() => Assert.Equal(
        ["restored", "list", "86 ms", "56 ms", "+30 ms", "+30 ms to +30 ms", "", ""], Cells(Comparison.Difference, aim: null, (86, 56)));

    [Fact]
    public void Growth_has_no_other_side() => Assert.Equal(
        ["restored", "list", "12.3 MB", "", "12.3 MB", "12.3 MB to 12.3 MB", "30.0 MB", "yes"], Cells(Comparison.Growth, aim: 30, (12.34, 0)));

    /// <summary>The growth of one module may be zero, so there is no ratio.</summary>
    [Fact]
    public void Two_modules_are_compared_by_the_ratio_and_their_growth_by_the_difference()
    {
        Assert.Equal("0.50", Cells(Comparison.Difference.ForTwoModules, aim: null, (50, 100))[4]);
        Assert.Equal("0.50", Cells(Comparison.Ratio.ForTwoModules, aim: null, (50, 100))[4]);
        Assert.Equal(["2.0 MB", "0.0 MB", "+2.0 MB"], Cells(Comparison.Growth.ForTwoModules, aim: null, (2, 0)).Skip(2).Take(3));
    }

    [Fact]
    public void The_table_is_Markdown()
    {
        using var output = new StringWriter { NewLine = "\n" };

        MarkdownTable.Write(output, "this", "that", [new Outcome("compiled", "call", Comparison.Ratio, SamplesTests.Of((1, 2)), Aim: null)]);

        Assert.Equal(
            """
            | host | row | this | that | this : that | least to most | aim | met |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            | compiled | call | 1.00 ms | 2.00 ms | 0.50 | 0.50 to 0.50 |  |  |

            """.ReplaceLineEndings("\n"),
            output.ToString());
    }

    private static IReadOnlyList<string> Cells(Comparison comparison, double? aim, params (double Module, double Other)[] rounds) =>
        new Outcome("restored", "list", comparison, SamplesTests.Of(rounds), aim).Cells;
}
