namespace ZohoOAuth.Help.Docs;

/// <summary>Measures and removes the indentation of text with several lines.</summary>
internal static class Lines
{
    /// <summary>The number of spaces that all lines have at their start. Empty lines do not count.</summary>
    public static int Margin(IEnumerable<string> lines) =>
        lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Indent).DefaultIfEmpty(0).Min();

    /// <summary>The line without its first spaces, at most <paramref name="margin"/> of them.</summary>
    public static string Cut(string line, int margin) => line[Math.Min(margin, Indent(line))..].TrimEnd();

    /// <summary>A block of code without empty lines at its ends and without its common indentation.</summary>
    public static string Block(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd().Split('\n').SkipWhile(string.IsNullOrWhiteSpace).ToList();
        var margin = Margin(lines);
        return string.Join('\n', lines.Select(line => Cut(line, margin)));
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ', '\t').Length;
}
