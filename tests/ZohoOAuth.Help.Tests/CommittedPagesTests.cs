using System.Reflection;

namespace ZohoOAuth.Help.Tests;

/// <summary>Users read docs/cmdlets on the web, so it must say what the build writes. APPROVE_DOCS=1 copies the pages there.</summary>
public sealed class CommittedPagesTests
{
    private const string Command = "dotnet test tests/ZohoOAuth.Help.Tests -c Release --filter CommittedPagesTests -e APPROVE_DOCS=1";

    private static readonly bool Approves = Environment.GetEnvironmentVariable("APPROVE_DOCS") == "1";

    [Fact]
    public void The_pages_in_docs_are_those_of_the_doc_comments()
    {
        var (built, committed) = (Folder("BuiltPages"), Folder("CommittedPages"));
        if (Approves)
        {
            Copy(built, committed);
        }

        var expected = Read(built);
        var actual = Read(committed);
        var stale = expected.Keys.Union(actual.Keys).Where(name => expected.GetValueOrDefault(name) != actual.GetValueOrDefault(name)).Order().ToArray();
        Assert.True(stale.Length == 0, $"docs/cmdlets is not current: {string.Join(", ", stale)}. Run {Command}, and commit the pages.");
        Assert.True(expected.Count > 20);
    }

    private static void Copy(string built, string committed)
    {
        Directory.CreateDirectory(committed);
        Array.ForEach(Directory.GetFiles(committed, "*.md"), File.Delete);
        Array.ForEach(Directory.GetFiles(built, "*.md"), page => File.Copy(page, Path.Combine(committed, Path.GetFileName(page))));
    }

    private static Dictionary<string, string> Read(string folder) => !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "*.md")
        .ToDictionary(page => Path.GetFileName(page)!, page => File.ReadAllText(page).ReplaceLineEndings("\n"));

    private static string Folder(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
