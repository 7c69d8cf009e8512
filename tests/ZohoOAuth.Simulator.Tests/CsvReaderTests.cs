using ZohoOAuth.Simulator.DataFiles;

namespace ZohoOAuth.Simulator.Tests;

public sealed class CsvReaderTests
{
    private const int Runs = 2000;
    private static readonly string[] Pieces = ["a", "Zoë", "山田", ",", "\"", "\n", "\r", "\r\n", " ", "", ";", "'"];
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    [Fact]
    public void What_is_written_by_the_rules_is_read_back()
    {
        var random = new Random(16);
        for (var run = 0; run < Runs; run++)
        {
            string[][] rows = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Values(random))];
            var lineEnd = random.GetItems(LineEnds, 1)[0];
            var text = string.Join(lineEnd, rows.Select(row => string.Join(',', row.Select(value => Quoted(value, random)))));

            var read = ReadAll(text + (random.Next(2) == 0 ? lineEnd : ""));

            Assert.Equal(rows, read.Select(row => row.Values.ToArray()));
        }
    }

    [Theory]
    [InlineData("a,b\n1,2\n", 1, 2)]
    [InlineData("\"a\nb\",c\r\n1,2", 1, 3)]
    [InlineData("\"a\r\nb\rc\"\r1", 1, 4)]
    public void A_row_knows_the_line_where_it_starts(string text, params int[] lines) =>
        Assert.Equal(lines, ReadAll(text).Select(row => row.Line));

    [Fact]
    public void An_empty_line_is_blank_and_an_empty_value_is_not() =>
        Assert.Equal([false, true, false], ReadAll("a\n\n\"\"").Select(row => row.IsBlank));

    [Theory]
    [InlineData("a\n1\"2", 2, "doubled")]
    [InlineData("a\n\"1\"2", 2, "only a comma")]
    [InlineData("a\n\"1\n2", 2, "never closed")]
    public void What_is_ambiguous_is_an_error_with_its_line(string text, int line, string problem)
    {
        var error = Assert.Throws<CsvFormatException>(() => ReadAll(text));

        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    private static string[] Values(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Concat(random.GetItems(Pieces, random.Next(0, 4))))];

    // A value is quoted where it must be, and sometimes where it need not be. A lone empty value needs it, because a line with nothing is blank.
    private static string Quoted(string value, Random random) => value.Length == 0 || value.AsSpan().IndexOfAny(",\"\r\n") >= 0 || random.Next(3) == 0
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;

    private static List<CsvRow> ReadAll(string text)
    {
        var reader = new CsvReader(new StringReader(text));
        List<CsvRow> rows = [];
        while (reader.Read() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }
}
