namespace ZohoOAuth.DocumentTests;

/// <summary>
/// The part of a document between two of its lines, which a table of the module decides. APPROVE_DOCS=1 writes it.
/// </summary>
internal sealed record DocumentPart(string File, string FirstLine, string LastLine)
{
    private static readonly string Command = $"dotnet test tests/{typeof(DocumentPart).Assembly.GetName().Name} -c Release -e APPROVE_DOCS=1";

    private static readonly bool Approves = Environment.GetEnvironmentVariable("APPROVE_DOCS") == "1";

    internal void AssertIs(string expected)
    {
        var document = Repository.Read(File);
        var (start, end) = Find(document);
        if (Approves && document[start..end] != expected)
        {
            System.IO.File.WriteAllText(Repository.PathOf(File), document[..start] + expected + document[end..]);
            return;
        }

        Assert.True(document[start..end] == expected, $"{File} is not current. Run {Command}, and commit the file.\n{Difference(document[start..end], expected)}");
    }

    private static string Difference(string actual, string expected)
    {
        var (before, after) = (actual.Split('\n'), expected.Split('\n'));
        var line = Enumerable.Range(0, after.Length).FirstOrDefault(index => index >= before.Length || before[index] != after[index], after.Length - 1);
        return $"It has:   {before.ElementAtOrDefault(line)}\nIt needs: {after[line]}";
    }

    private (int Start, int End) Find(string document)
    {
        var start = document.IndexOf($"{FirstLine}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{File} has no line '{FirstLine}'.");
        start += FirstLine.Length + 1;
        var end = document.IndexOf($"{LastLine}\n", start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"{File} has no line '{LastLine}' after it.");
        return (start, end);
    }
}
