namespace ZohoOAuth.Benchmarks.Results;

/// <summary>The outcomes as a Markdown table.</summary>
internal static class MarkdownTable
{
    private const int TextColumns = 2;

    /// <param name="output">Where it is written.</param>
    /// <param name="module">The name of the column with the module's values.</param>
    /// <param name="other">The name of the column with the others.</param>
    /// <param name="outcomes">The rows.</param>
    public static void Write(TextWriter output, string module, string other, IReadOnlyList<Outcome> outcomes)
    {
        string[] heads = ["host", "row", module, other, $"{module} : {other}", "least to most", "aim", "met"];
        WriteLine(output, heads);
        WriteLine(output, heads.Select((_, column) => column < TextColumns ? "---" : "---:"));
        foreach (var outcome in outcomes)
        {
            WriteLine(output, outcome.Cells);
        }
    }

    private static void WriteLine(TextWriter output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}
