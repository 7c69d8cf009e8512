using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes the folder of the pages: one for each cmdlet, and a list of them.</summary>
internal static class MarkdownFolder
{
    public static void Save(IReadOnlyList<CmdletHelp> cmdlets, string folder)
    {
        Directory.CreateDirectory(folder);

        // The page of a cmdlet that was renamed must not stay.
        foreach (var page in Directory.GetFiles(folder, "*.md"))
        {
            File.Delete(page);
        }

        foreach (var cmdlet in cmdlets)
        {
            File.WriteAllText(Path.Combine(folder, cmdlet.Facts.Name + ".md"), MarkdownPage.Of(cmdlet));
        }

        File.WriteAllText(Path.Combine(folder, "README.md"), List(cmdlets));
    }

    private static string List(IReadOnlyList<CmdletHelp> cmdlets) => $"""
        # The cmdlets

        `Get-Help <cmdlet> -Full` shows these pages in PowerShell, and `Get-Help <cmdlet> -Online` opens them here.

        | cmdlet | what it does |
        | --- | --- |
        {string.Join('\n', cmdlets.OrderBy(cmdlet => cmdlet.Facts.Name, StringComparer.Ordinal).Select(Row))}

        """.ReplaceLineEndings("\n");

    private static string Row(CmdletHelp cmdlet) => $"| [{cmdlet.Facts.Name}]({cmdlet.Facts.Name}.md) | {MarkdownText.Escape(cmdlet.Synopsis)} |";
}
