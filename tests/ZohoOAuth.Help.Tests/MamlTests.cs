using System.Xml.Linq;
using ZohoOAuth.Help.Writing;
using static ZohoOAuth.Help.Writing.MamlNames;

namespace ZohoOAuth.Help.Tests;

public sealed class MamlTests : IDisposable
{
    private readonly Sample _sample = new();
    private readonly XDocument _file;

    // Handed over in the wrong order on purpose.
    public MamlTests() => _file = MamlFile.Of([_sample["Save-Thing"], _sample["Get-Thing"]], "https://example.org/pages");

    private XElement Get => _file.Root!.Elements().First();

    private XElement Save => _file.Root!.Elements().Last();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Cmdlets_are_sorted_and_their_parts_stand_in_the_order_of_the_schema()
    {
        Assert.Equal("maml", _file.Root!.Attribute("schema")?.Value);
        Assert.Equal(["Get-Thing", "Save-Thing"], _file.Descendants(Command + "details").Select(details => details.Element(Command + "name")!.Value));
        Assert.Equal(
            ["details", "description", "syntax", "parameters", "inputTypes", "returnValues", "alertSet", "examples", "relatedLinks"],
            Get.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Texts_come_from_the_doc_comment()
    {
        Assert.Equal("Gets things.", Get.Element(Command + "details")!.Element(Maml + "description")!.Value);
        Assert.Equal(["First, see Save-Thing.", "Second."], Get.Element(Maml + "description")!.Elements().Select(para => para.Value));
        Assert.Equal("Get-Thing a |\n    Save-Thing", Get.Descendants(Dev + "code").First().Value);
        Assert.Equal(
            "Errors this cmdlet can give: TokenNotFound, VaultLocked; `Resolve-ZohoError <id>` shows the cause and the solution.",
            Get.Element(Maml + "alertSet")!.Value);
    }

    /// <summary>Get-Help -Online opens the first link with an address, in Windows PowerShell and in PowerShell 7.</summary>
    [Fact]
    public void The_first_link_is_the_page_of_the_cmdlet() => Assert.Equal(
        ["Online version:https://example.org/pages/Get-Thing.md", "Save-Thing", "https://example.org/"],
        Get.Element(Maml + "relatedLinks")!.Elements(Maml + "navigationLink").Select(link => link.Value));

    [Fact]
    public void Each_parameter_set_is_a_line_of_syntax_the_default_one_first() => Assert.Equal(
        ["Name Mood", "All Mood"],
        Get.Descendants(Command + "syntaxItem").Select(Names));

    [Fact]
    public void ShouldProcess_adds_its_parameters()
    {
        Assert.Equal("Thing Way WhatIf Confirm", Names(Save.Element(Command + "syntax")!.Elements().Single()));
        Assert.Equal("Thing Way Confirm WhatIf", Names(Save.Element(Command + "parameters")!));
    }

    [Fact]
    public void An_inherited_parameter_has_its_attributes_and_its_text()
    {
        var name = Parameter(Get, "Name");

        Assert.Equal(
            "required=true variableLength=true globbing=true pipelineInput=true (ByPropertyName) position=0 aliases=none",
            string.Join(' ', name.Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}")));
        Assert.Equal("The name of the Thing.", name.Element(Maml + "description")!.Value);
        Assert.Equal("String[]", name.Element(Command + "parameterValue")!.Value);
    }

    [Theory]
    [InlineData("Get", "Mood", "Good,Bad", "Mood", "Good", "Temper")]
    [InlineData("Get", "All", "", "SwitchParameter", "False", "none")]
    [InlineData("Save", "Way", "Fast,Safe", "String", "None", "none")]
    public void Values_type_default_and_alias_are_shown(string verb, string parameter, string values, string type, string otherwise, string alias)
    {
        var element = Parameter(verb == "Get" ? Get : Save, parameter);

        Assert.Equal(values, string.Join(',', element.Descendants(Command + "parameterValueGroup").Elements().Select(value => value.Value)));
        Assert.Equal(type, element.Element(Command + "parameterValue")!.Value);
        Assert.Equal(otherwise, element.Element(Dev + "defaultValue")!.Value);
        Assert.Equal(alias, element.Attribute("aliases")!.Value);
    }

    [Fact]
    public void Input_and_output_types_are_named()
    {
        Assert.Equal(typeof(Thing).FullName + "-Thing (by value).", Save.Element(Command + "inputTypes")!.Value);
        Assert.Equal(typeof(Thing).FullName + "A thing that is kept.", Get.Element(Command + "returnValues")!.Value);
        Assert.Equal("None", Save.Element(Command + "returnValues")!.Value);
    }

    [Fact]
    public void The_file_has_unix_line_ends_and_no_byte_order_mark()
    {
        var folder = Directory.CreateTempSubdirectory("zoho-help-");
        var path = Path.Combine(folder.FullName, "en-US", "x.xml");
        MamlFile.Save(_file, path);
        var bytes = File.ReadAllBytes(path);
        folder.Delete(recursive: true);

        Assert.Equal((byte)'<', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    private static string Names(XElement list) =>
        string.Join(' ', list.Elements(Command + "parameter").Select(parameter => parameter.Element(Maml + "name")!.Value));

    private static XElement Parameter(XElement cmdlet, string name) =>
        cmdlet.Element(Command + "parameters")!.Elements().Single(parameter => parameter.Element(Maml + "name")!.Value == name);
}
