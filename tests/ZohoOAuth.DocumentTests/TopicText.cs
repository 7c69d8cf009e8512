namespace ZohoOAuth.DocumentTests;

/// <summary>Writes text as the about_ topics have it: indented, and at most 80 columns.</summary>
internal static class TopicText
{
    private const int Width = 80;

    internal static string Wrap(string text, int indent)
    {
        var margin = new string(' ', indent);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(margin, (lines, word) =>
        {
            var line = lines[(lines.LastIndexOf('\n') + 1)..];
            return line.Length == indent ? lines + word : line.Length + word.Length < Width ? $"{lines} {word}" : $"{lines}\n{margin}{word}";
        });
    }
}
