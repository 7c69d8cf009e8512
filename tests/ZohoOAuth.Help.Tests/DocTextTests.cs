using System.Xml.Linq;
using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Tests;

public sealed class DocTextTests
{
    private static readonly DocText Text = new(new Dictionary<string, string> { ["A.GetThingCommand"] = "Get-Thing" });

    [Theory]
    [InlineData("Plain\n   text.", "Plain text.")]
    [InlineData("A <see cref=\"T:ZohoOAuth.ZohoToken\"/>.", "A ZohoToken.")]
    [InlineData("A <see cref=\"T:A.GetThingCommand\"/>.", "A Get-Thing.")]
    [InlineData("<see cref=\"M:A.B.Run(System.String,C.D)\"/>", "Run")]
    [InlineData("<see cref=\"T:A.List`1\"/>", "List")]
    [InlineData("<see cref=\"T:A.B\">that one</see>", "that one")]
    [InlineData("<see langword=\"null\"/> or <c>-Name</c>", "null or -Name")]
    [InlineData("<paramref name=\"value\"/> &lt;id&gt;", "value <id>")]
    [InlineData("<see href=\"https://a.b/\"/>", "https://a.b/")]
    public void Markup_becomes_words(string xml, string expected) => Assert.Equal(expected, Text.Line(Element(xml)));

    [Fact]
    public void Each_block_is_a_paragraph_of_its_own()
    {
        var paragraphs = Text.Paragraphs(Element(
            "Loose.<para>One\n two.</para><list><item><description>x</description></item><item><term>T</term><description>y</description></item></list>End."));

        Assert.Equal(["Loose.", "One two.", "* x", "* T: y", "End."], paragraphs);
    }

    [Fact]
    public void Code_keeps_its_lines_and_its_own_indentation_only() =>
        Assert.Equal("if ($a) {\n    $b\n\n}", Lines.Block("\n    if ($a) {\n        $b\n\n    }\n  "));

    [Fact]
    public void A_missing_element_is_empty_text() => Assert.Equal("", Text.Line(null));

    private static XElement Element(string inner) => XElement.Parse($"<summary>{inner}</summary>", LoadOptions.PreserveWhitespace);
}
