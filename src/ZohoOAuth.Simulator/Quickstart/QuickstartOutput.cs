namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>Prints the quickstart as text, with colors on a terminal.</summary>
internal sealed class QuickstartOutput(TextWriter output, bool useColor)
{
    private const int Columns = 100;
    private const string Bold = "1";
    private const string Dim = "2";
    private const string Green = "32";
    private const string Cyan = "36";

    public void WriteIntroduction(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    public void WriteHeading(QuickstartStep step)
    {
        output.WriteLine();
        output.WriteLine(Colorize(Bold, $"--- {step.Number}. {step.Title}"));
        foreach (var comment in step.Comments)
        {
            output.WriteLine(Colorize(Dim, comment));
        }
    }

    /// <summary>Prints a command with PowerShell's prompts.</summary>
    public void WriteCommand(string text)
    {
        var prompt = "PS> ";
        foreach (var line in text.Split('\n'))
        {
            output.WriteLine(Colorize(Cyan, prompt + line));
            prompt = ">> ";
        }
    }

    /// <summary>Prints the output of a command without empty lines. Long lines, such as messages, are wrapped.</summary>
    public void WriteOutput(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Wrap))
        {
            output.WriteLine(line);
        }
    }

    public void WriteSuccess(string finding) => output.WriteLine(Colorize(Green, "  [ok] " + finding));

    public void WriteSummary(string line)
    {
        output.WriteLine();
        output.WriteLine(Colorize(Bold, line));
    }

    private static IEnumerable<string> Wrap(string line)
    {
        line = line.TrimEnd();
        while (line.Length > Columns && line.LastIndexOf(' ', Columns) is > Columns / 2 and var gap)
        {
            yield return line[..gap];
            line = "  " + line[(gap + 1)..];
        }

        yield return line;
    }

    private string Colorize(string color, string text) => useColor ? $"\e[{color}m{text}\e[0m" : text;
}
