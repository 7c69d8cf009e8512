using System.Text.RegularExpressions;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes the words of a doc comment as Markdown, in which they look the same.</summary>
internal static partial class MarkdownText
{
    private const string Bullet = "* ";

    /// <summary>A paragraph of several lines is code. The items of one list stay together.</summary>
    public static IEnumerable<string> Paragraphs(IEnumerable<string> paragraphs)
    {
        var isInList = false;
        foreach (var paragraph in paragraphs)
        {
            var isItem = paragraph.StartsWith(Bullet, StringComparison.Ordinal);
            if (isInList && !isItem)
            {
                yield return "";
            }

            yield return isItem ? Bullet + Escape(paragraph[Bullet.Length..])
                : paragraph.Contains('\n') ? Code(paragraph) + "\n"
                : Escape(paragraph) + "\n";
            isInList = isItem;
        }

        if (isInList)
        {
            yield return "";
        }
    }

    public static string Code(string code) => $"```powershell\n{code}\n```";

    public static string Escape(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*<\[\]|]|(?<!\w)_|_(?!\w)")]
    private static partial Regex Special();
}
