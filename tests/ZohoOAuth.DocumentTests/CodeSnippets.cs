using System.Net;
using System.Text.RegularExpressions;

namespace ZohoOAuth.DocumentTests;

/// <summary>The PowerShell that a file shows to users: its blocks of code, and the commands in its sentences.</summary>
internal static partial class CodeSnippets
{
    internal static IEnumerable<string> Of(string file)
    {
        var text = Repository.Read(file);
        return Path.GetExtension(file) switch
        {
            ".md" => Markdown(text),
            ".txt" => IndentedBlock().Matches(text).Select(match => match.Value),
            ".cs" => Source(text),
            ".ps1" => [text],
            _ => Lines(text),
        };
    }

    /// <summary>A block of another language, such as YAML, has commands on lines of their own. In a table, a vertical bar is escaped.</summary>
    private static IEnumerable<string> Markdown(string text) => MarkdownBlock().Matches(text)
        .SelectMany(match => match.Groups["language"].Value == "powershell" ? [match.Groups["code"].Value] : Lines(match.Groups["code"].Value))
        .Concat(MarkdownCode().Matches(MarkdownBlock().Replace(text, "")).Select(match => match.Groups["code"].Value.Replace("\\|", "|", StringComparison.Ordinal)));

    /// <summary>The examples of the help are in the comments. The recommendations of the errors are in the strings.</summary>
    private static IEnumerable<string> Source(string text)
    {
        var comments = CommentMark().Replace(text, "");
        return Example().Matches(comments).Select(match => WebUtility.HtmlDecode(match.Groups["code"].Value)).Concat(Lines(Example().Replace(comments, "")));
    }

    private static IEnumerable<string> Lines(string text) => Command().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"^ *```(?<language>\w*)\n(?<code>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex MarkdownBlock();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex MarkdownCode();

    /// <summary>The about_ topics indent code by eight columns, and text by four or six.</summary>
    [GeneratedRegex("(^ {8}.*\n)+", RegexOptions.Multiline)]
    private static partial Regex IndentedBlock();

    [GeneratedRegex(@"^\s*/// ?", RegexOptions.Multiline)]
    private static partial Regex CommentMark();

    [GeneratedRegex("<code>(?<code>.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("(Invoke-ZohoApi|Invoke-RestMethod|Invoke-WebRequest) [^\"\n]*")]
    private static partial Regex Command();
}
