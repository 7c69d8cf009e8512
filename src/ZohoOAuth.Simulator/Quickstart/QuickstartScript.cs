using System.Globalization;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>Reads quickstart.ps1. Headings such as <c># --- 3. Ask for consent</c> start its steps.</summary>
internal static partial class QuickstartScript
{
    /// <summary>The build copies the script to the folder of this program.</summary>
    private static readonly string FilePath = Path.Combine(AppContext.BaseDirectory, "Quickstart", "quickstart.ps1");

    public static IReadOnlyList<QuickstartStep> Read()
    {
        var text = File.ReadAllText(FilePath).ReplaceLineEndings("\n");
        var headings = Heading().Matches(text);
        return
        [
            .. headings.Select((heading, index) =>
            {
                var end = index + 1 < headings.Count ? headings[index + 1].Index : text.Length;
                return Step(heading, text[(heading.Index + heading.Length)..end]);
            }),
        ];
    }

    private static QuickstartStep Step(Match heading, string body)
    {
        var script = Parser.ParseInput(body, out var tokens, out var errors);
        var title = heading.Groups["title"].Value;
        if (errors.Length > 0)
        {
            throw new QuickstartException($"The step '{title}' of quickstart.ps1 cannot be parsed: {errors[0].Message}");
        }

        return new QuickstartStep(
            int.Parse(heading.Groups["number"].Value, CultureInfo.InvariantCulture),
            title,
            [.. tokens.Where(token => token.Kind == TokenKind.Comment).Select(token => token.Text)],
            [.. script.EndBlock.Statements.Select(statement => statement.Extent.Text)]);
    }

    [GeneratedRegex(@"^# --- (?<number>\d+)\. (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

/// <summary>A step of the script.</summary>
/// <param name="Number">The number in its heading.</param>
/// <param name="Title">The rest of the heading.</param>
/// <param name="Comments">The comments below the heading.</param>
/// <param name="Commands">The statements.</param>
internal sealed record QuickstartStep(int Number, string Title, IReadOnlyList<string> Comments, IReadOnlyList<string> Commands)
{
    /// <summary>Whether the step starts a new process. The steps after it run in the same process.</summary>
    public bool StartsProcess => Title.StartsWith("In a new process", StringComparison.Ordinal);
}
