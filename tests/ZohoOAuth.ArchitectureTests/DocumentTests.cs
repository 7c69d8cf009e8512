using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace ZohoOAuth.ArchitectureTests;

/// <summary>What ARCHITECTURE.md says of the sources.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(SourceTree.Root, "ARCHITECTURE.md")).ReplaceLineEndings("\n");

    private static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "tests"), "*.cs", SearchOption.AllDirectories))
            .Select(file => "/" + Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/').Replace("ZohoOAuth.Client/", "Client/").Replace("ZohoOAuth.Simulator/", "Simulator/")),
    ];

    [Fact]
    public void The_drawing_of_the_rooms_is_the_table() => Assert.Contains($"```\n{RoomTable.Approved.Text}\n```", Document, StringComparison.Ordinal);

    [Fact]
    public void Every_file_that_it_names_is_there()
    {
        var named = SourceFile().Matches(Document).Select(match => match.Groups["file"].Value).ToArray();
        Assert.True(named.Length > 30);
        Assert.DoesNotContain(named, name => !Files.Any(file => FileSystemName.MatchesSimpleExpression("*/" + name, file)));
    }

    /// <summary>`Client/Trust/TrustedHosts.cs`, or only the end of a path; an asterisk is a wildcard. A name in angle brackets is a pattern for readers.</summary>
    [GeneratedRegex("`(?<file>[A-Za-z./*]+\\.cs)`")]
    private static partial Regex SourceFile();
}
