using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Tests;

public sealed class CompletenessTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("Get-Thing")]
    [InlineData("Save-Thing")]
    public void Complete_help_gives_no_complaint(string cmdlet) => Assert.Empty(Completeness.Complaints(_sample[cmdlet]));

    [Theory]
    [InlineData("no <summary> on class TestThingCommand")]
    [InlineData("no <remarks> on class TestThingCommand")]
    [InlineData("no <errors> on class TestThingCommand")]
    [InlineData("1 <example> on class TestThingCommand; at least 2")]
    [InlineData("example 1 needs a <title>, a <code>")]
    [InlineData("parameter -Undocumented has no <summary> (property TestThingCommand.Undocumented)")]
    public void Every_gap_is_named_with_its_cmdlet(string gap) =>
        Assert.Single(Completeness.Complaints(_sample["Test-Thing"]), complaint => complaint.StartsWith($"Test-Thing: {gap}", StringComparison.Ordinal));

    [Fact]
    public void An_inherited_parameter_is_documented_where_it_is_declared() =>
        Assert.DoesNotContain(Completeness.Complaints(_sample["Test-Thing"]), complaint => complaint.Contains("-Name", StringComparison.Ordinal));
}
