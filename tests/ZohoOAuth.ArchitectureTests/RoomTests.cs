using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static ZohoOAuth.ArchitectureTests.Findings;

namespace ZohoOAuth.ArchitectureTests;

/// <summary>The sources of src/ against Rooms.txt.</summary>
public sealed class RoomTests
{
    private static readonly Lazy<SourceReader> Core = new(() => new SourceReader(SourceTree.Files));
    private static readonly Lazy<SourceReader> Desktop = new(() => new SourceReader(SourceTree.Files, "NETFRAMEWORK"));
    private static readonly Lazy<Arrow[]> Arrows = new(() => [.. Core.Value.Arrows.Concat(Desktop.Value.Arrows).Distinct()]);

    [Fact]
    public void The_sources_compile_here_so_that_no_arrow_is_missed() => AssertNone(Core.Value.Errors);

    [Fact]
    public void A_room_knows_only_what_the_table_allows() =>
        AssertNone(Arrows.Value.Where(arrow => !RoomTable.Approved.Allows(arrow.From, arrow.To)));

    [Fact]
    public void No_rooms_know_each_other() => AssertNone(Circles.Among(Arrows.Value));

    [Fact]
    public void The_table_has_no_circle() => AssertNone(RoomTable.Approved.OnCircles);

    [Fact]
    public void The_table_names_the_rooms_that_there_are() => Assert.Equal(
        Core.Value.Trees
            .Select(tree => Room.Of(tree.FilePath))
            .Where(room => room.Folder.Length > 0)
            .Distinct()
            .OrderBy(room => room.ToString(), StringComparer.Ordinal),
        RoomTable.Approved.Rooms.OrderBy(room => room.ToString(), StringComparer.Ordinal));

    [Fact]
    public void A_namespace_is_its_folder() => AssertNone(Namespaces.Wrong(Core.Value.Trees.Concat(Desktop.Value.Trees)));

    [Fact]
    public void No_global_using_hides_an_arrow() =>
        AssertNone(Core.Value.Trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>()
            .Where(@using => @using.GlobalKeyword.Text.Length > 0 && @using.Name?.ToString().StartsWith("ZohoOAuth", StringComparison.Ordinal) == true)
            .Select(@using => $"{tree.FilePath}: {@using}")));

    [Theory]
    [InlineData("ZohoOAuth.Model", "System.Management.Automation")]
    [InlineData("ZohoOAuth.Model", "System.Net.Http")]
    [InlineData("ZohoOAuth.Client", "System.Management.Automation")]
    public void A_project_does_not_know(string project, string foreign) => AssertNone(Core.Value.Trees
        .Where(tree => Room.Of(tree.FilePath).Project == project)
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<NameSyntax>().Where(name => name.ToString() == foreign).Select(name => $"{tree.FilePath}: {name}")));
}
