using ZohoOAuth.Benchmarks.Results;

namespace ZohoOAuth.UnitTests.Benchmarks;

public sealed class BenchmarkOptionsTests
{
    [Fact]
    public void Without_arguments_all_rows_run_seven_rounds() => Assert.Equal(new BenchmarkOptions { Rounds = 7 }, BenchmarkOptions.Parse([]));

    [Fact]
    public void The_arguments_have_values() => Assert.Equal(
        new BenchmarkOptions { Only = "list", Host = "restored", Rounds = 9, Module = "a.psd1", Compare = "main~1" },
        BenchmarkOptions.Parse(["--only", "list", "--host", "restored", "--rounds", "9", "--module", "a.psd1", "--compare", "main~1"]));

    [Theory]
    [InlineData("--help")]
    [InlineData("--only", "list", "--help")]
    public void Help_is_for_everything(params string[] arguments) => Assert.True(BenchmarkOptions.Parse(arguments).Help);

    [Theory]
    [InlineData("There is no argument '--compute'", "--compute", "main")]
    [InlineData("There is no argument 'list'", "list")]
    [InlineData("--compare needs a value", "--compare")]
    [InlineData("--rounds needs a whole number from 1, and not '0'", "--rounds", "0")]
    [InlineData("--rounds needs a whole number from 1, and not 'many'", "--rounds", "many")]
    public void A_wrong_argument_is_named(string message, params string[] arguments) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => BenchmarkOptions.Parse(arguments)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_help_names_every_argument() => Assert.All(
        ["--only", "--host", "--rounds", "--module", "--compare", "--help"], name => Assert.Contains(name, BenchmarkOptions.Usage, StringComparison.Ordinal));
}
