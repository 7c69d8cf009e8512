namespace ZohoOAuth.Help.Docs;

/// <summary>Indentation of text with several lines.</summary>
internal static class Lines
{
    /// <summary>How many spaces all lines have in common at their start; empty lines do not count.</summary>
    public static int Margin(IEnumerable<string> lines) =>
        lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Indent).DefaultIfEmpty(0).Min();

    /// <summary>The line without its first spaces, <paramref name="margin"/> at most.</summary>
    public static string Cut(string line, int margin) => line[Math.Min(margin, Indent(line))..].TrimEnd();

    /// <summary>A block of code: no empty line before or after it, no margin.</summary>
    public static string Block(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd().Split('\n').SkipWhile(string.IsNullOrWhiteSpace).ToList();
        var margin = Margin(lines);
        return string.Join('\n', lines.Select(line => Cut(line, margin)));
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ', '\t').Length;
}
