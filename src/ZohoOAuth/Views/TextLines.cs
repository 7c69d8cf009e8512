using System.Text.RegularExpressions;

namespace ZohoOAuth.Views;

/// <summary>Breaks text into lines between its words. PowerShell breaks it anywhere.</summary>
internal static class TextLines
{
    /// <summary>
    /// The lines. A word that is longer than a line, for example an address, is broken after a punctuation mark if it has one. A line break of the
    /// text itself stays.
    /// </summary>
    internal static IReadOnlyList<string> Of(string? text, int width) =>
        string.IsNullOrEmpty(text) ? [string.Empty] : [.. text!.Split('\n').SelectMany(paragraph => OfParagraph(paragraph.TrimEnd(), width))];

    private static IEnumerable<string> OfParagraph(string text, int width)
    {
        while (text.Length > width)
        {
            var line = NextLine(text, width);
            yield return line.TrimEnd();
            text = text.Substring(line.Length).TrimStart();
        }

        yield return text;
    }

    private static string NextLine(string text, int width)
    {
        var space = text.LastIndexOf(' ', width);
        if (space > 0)
        {
            return text.Substring(0, space);
        }

        var start = text.Substring(0, width);
        var mark = Separator.Match(start) is { Success: true } found ? found : Dash.Match(start);
        return mark.Success ? mark.Value : start;
    }

    /// <summary>As much as possible up to a separator. The slashes of an address stay together.</summary>
    private static readonly Regex Separator = new("^.*[.,/&?=](?!/)", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    /// <summary>The same for the dashes of a name.</summary>
    private static readonly Regex Dash = new("^.*[_-]", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
}
