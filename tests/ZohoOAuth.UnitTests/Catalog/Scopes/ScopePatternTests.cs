using ZohoOAuth.Client.Catalog.Scopes;

namespace ZohoOAuth.UnitTests.Catalog.Scopes;

public sealed class ScopePatternTests
{
    [Fact]
    public void Braces_hold_choices()
    {
        var rows = new ScopePattern("Some", new ScopeLine("Some.{a_b,c:see}.{READ,ALL}", "the {0} things")).Expand().ToList();

        Assert.Equal(["Some.a_b.READ", "Some.a_b.ALL", "Some.c.READ", "Some.c.ALL"], rows.Select(row => row.Name));
        Assert.Equal(
            ["Read the a b things.", "Full access to the a b things.", "Read the see things.", "Full access to the see things."],
            rows.Select(row => row.Description));
        Assert.All(rows, row => Assert.Equal("Some", row.Service));
    }

    [Fact]
    public void Braces_may_begin_a_name_and_a_choice_may_hold_a_dot() => Assert.Equal(
        ["X.files.READ", "X.files.sharing.READ", "Y.files.READ", "Y.files.sharing.READ"],
        new ScopePattern("Some", new ScopeLine("{X,Y}.{files,files.sharing}.READ", "{1}")).Expand().Select(row => row.Name));

    [Fact]
    public void A_name_without_braces_is_one_scope_and_a_capital_makes_the_whole_sentence()
    {
        var row = Assert.Single(new ScopePattern("Some", new ScopeLine("Some.call.log", "Log calls")).Expand());

        Assert.Equal("Some.call.log", row.Name);
        Assert.Equal("Log calls.", row.Description);
    }

    [Theory]
    [InlineData("Some.b.READ", "Read b.")]
    [InlineData("some.ANY_2.read", "Read ANY_2.")]
    [InlineData("Some.a.READ", "Read the first.")]
    [InlineData("Some.a b.READ", null)]
    [InlineData("Some..READ", null)]
    [InlineData("Some.b.READ.", null)]
    [InlineData("Some.b.WRITE", null)]
    [InlineData("Some.b", null)]
    [InlineData("Some.", null)]
    [InlineData("Other.b.READ", null)]
    public void A_star_stands_for_any_other_name(string name, string? description)
    {
        var pattern = new ScopePattern("Some", new ScopeLine("Some.{a:the first,*}.{READ,ALL}", "{0}"));

        Assert.True(pattern.IsOpen);
        Assert.Equal(["Some.a.READ", "Some.a.ALL"], pattern.Expand().Select(row => row.Name));
        Assert.Equal(description, pattern.Match(name)?.Description);
    }
}
