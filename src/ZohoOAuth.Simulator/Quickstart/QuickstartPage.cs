namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>Prints the quickstart: plain text, in colour where a terminal is looking.</summary>
internal sealed class QuickstartPage(TextWriter output, bool inColour)
{
    private const int Columns = 100;
    private const string Bold = "1";
    private const string Dim = "2";
    private const string Green = "32";
    private const string Cyan = "36";

    public void Introduce(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            output.WriteLine(line);
        }
    }

    public void Begin(QuickstartStep step)
    {
        output.WriteLine();
        output.WriteLine(Paint(Bold, $"--- {step.Number}. {step.Title}"));
        foreach (string comment in step.Comments)
        {
            output.WriteLine(Paint(Dim, comment));
        }
    }

    /// <summary>A command as it stands at a prompt, continued lines as PowerShell shows them.</summary>
    public void Command(string text)
    {
        string prompt = "PS> ";
        foreach (string line in text.Split('\n'))
        {
            output.WriteLine(Paint(Cyan, prompt + line));
            prompt = ">> ";
        }
    }

    /// <summary>What a command has shown, without empty lines; messages, which know no width, are broken between words.</summary>
    public void Output(string text)
    {
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Wrap))
        {
            output.WriteLine(line);
        }
    }

    public void Succeed(string finding) => output.WriteLine(Paint(Green, "  [ok] " + finding));

    public void Conclude(string line)
    {
        output.WriteLine();
        output.WriteLine(Paint(Bold, line));
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

    private string Paint(string colour, string text) => inColour ? $"\e[{colour}m{text}\e[0m" : text;
}
