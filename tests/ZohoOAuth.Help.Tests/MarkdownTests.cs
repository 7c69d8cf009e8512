using ZohoOAuth.Help.Writing;

namespace ZohoOAuth.Help.Tests;

public sealed class MarkdownTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void A_page_has_the_parts_of_the_help_in_its_order() => Assert.Equal(
        [
            "# Get-Thing", "## Description", "## Examples", "### Example 1: One", "### Example 2: All", "## Parameters", "### -All", "### -Mood", "### -Name",
            "## Inputs", "## Outputs", "## Errors", "## Related links",
        ],
        Page("Get-Thing").Split('\n').Where(line => line.StartsWith('#')));

    [Theory]
    [InlineData("Get-Thing", "Get-Thing [-Name] <String[]> [-Mood <Mood>] [<CommonParameters>]\n\nGet-Thing -All [-Mood <Mood>] [<CommonParameters>]")]
    [InlineData("Save-Thing", "Save-Thing [-Thing] <Thing> [-Way <String>] [-WhatIf] [-Confirm] [<CommonParameters>]")]
    [InlineData("Get-Thing", "```powershell\nGet-Thing a |\n    Save-Thing\n```\n\nSaves it.\n")]
    [InlineData("Get-Thing", "| Type | Mood |\n| Aliases | Temper |\n| Accepted values | Good, Bad |\n| Default | Good |\n\n")]
    [InlineData("Get-Thing", "| Type | String\\[\\] |\n| Required | yes |\n| Position | 0 |\n| Pipeline input | by property name |\n| Wildcards | yes |\n")]
    [InlineData("Get-Thing", "* [Save-Thing](Save-Thing.md)\n* <https://example.org/>\n")]
    [InlineData("Get-Thing", "## Inputs\n\n* **System.String\\[\\]** -Name (a property of that name).\n")]
    [InlineData("Save-Thing", "## Outputs\n\nNone.\n")]
    public void A_page_shows(string cmdlet, string text) => Assert.Contains(text, Page(cmdlet), StringComparison.Ordinal);

    [Theory]
    [InlineData("A <name> of *, [x] and `y`", @"A \<name> of \*, \[x\] and \`y\`")]
    [InlineData("about_ZohoOAuth and _x_", @"about_ZohoOAuth and \_x\_")]
    public void Words_look_the_same_in_markdown(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Fact]
    public void The_items_of_a_list_stay_together() =>
        Assert.Equal(["a\n", "* b", "* c", "", "d\n"], MarkdownText.Paragraphs(["a", "* b", "* c", "d"]));

    private string Page(string cmdlet) => MarkdownPage.Of(_sample[cmdlet]);
}
