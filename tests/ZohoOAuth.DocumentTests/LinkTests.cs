using System.Text.RegularExpressions;

namespace ZohoOAuth.DocumentTests;

/// <summary>Each relative link leads to a file, and its anchor to a heading in it.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Documents =
    [
        "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "ARCHITECTURE.md",
        .. Repository.Files("docs", "*.md"), .. Repository.Files("samples", "*.md"),
    ];

    /// <summary>The samples can be absent, but if they are there, the links must fit.</summary>
    private static bool Samples => Directory.Exists(Repository.PathOf("samples"));

    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        var broken = Documents.SelectMany(document => Links(Repository.Read(document))
            .Where(link => !Leads(document, link) && !(Target(document, link).StartsWith("samples/", StringComparison.Ordinal) && !Samples))
            .Select(link => $"{document}: {link}")).ToArray();
        Assert.True(broken.Length == 0, $"{broken.Length} broken:\n{string.Join('\n', broken)}");
    }

    [Fact]
    public void Every_document_is_reached_from_the_readme()
    {
        var seen = new HashSet<string> { "README.md" };
        for (var queue = new Queue<string>(seen); queue.TryDequeue(out var document);)
        {
            foreach (var target in Links(Repository.Read(document)).Select(link => Target(document, link)).Where(target => Documents.Contains(target) && seen.Add(target)))
            {
                queue.Enqueue(target);
            }
        }

        Assert.Empty(Documents.Except(seen));
    }

    private static IEnumerable<string> Links(string text) => Link().Matches(CodeBlock().Replace(text, "")).Select(match => match.Groups["to"].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    private static bool Leads(string document, string link)
    {
        var target = Target(document, link);
        return Directory.Exists(Repository.PathOf(target)) || (File.Exists(Repository.PathOf(target)) && (link.Split('#') is not [_, var anchor] || Anchors(Repository.Read(target)).Contains(anchor)));
    }

    /// <summary>The path from the root. A link without a path stays in the document, and a folder is its README.md.</summary>
    private static string Target(string document, string link)
    {
        var path = link.Split('#')[0];
        var full = Path.GetFullPath(path.Length == 0 ? Path.GetFileName(document) : path, Repository.PathOf(Path.GetDirectoryName(document)!));
        var relative = Path.GetRelativePath(Repository.Root, full).Replace('\\', '/');
        var page = relative + "/README.md";
        return File.Exists(Repository.PathOf(page)) ? page : relative;
    }

    private static HashSet<string> Anchors(string text) =>
        [.. Heading().Matches(CodeBlock().Replace(text, "")).Select(match => NotInAnchor().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"(?<!\!)\[[^\]]*\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^#+ +(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    /// <summary>What GitHub leaves out of the anchor of a heading.</summary>
    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
