using static ZohoOAuth.ArchitectureTests.Findings;

namespace ZohoOAuth.ArchitectureTests;

/// <summary>Sizes at which the sources of src/ can be read: a line fits beside its old version in a review, and a file has one job.</summary>
public sealed class HouseTests
{
    private const int MaxLineLength = 160;
    private const int MaxLines = 250;

    private static readonly Dictionary<string, string[]> Files = Directory
        .EnumerateDirectories(Path.Combine(SourceTree.Root, "src"))
        .SelectMany(project => SourceTree.Files(Path.GetFileName(project)))
        .ToDictionary(file => file.Key, file => file.Value.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));

    [Fact]
    public void No_line_has_more_than_160_characters() => AssertNone(Files.SelectMany(file => file.Value
        .Select((line, index) => (Place: $"{file.Key}({index + 1})", line.Length))
        .Where(line => line.Length > MaxLineLength)
        .Select(line => $"{line.Place}: {line.Length} characters")));

    [Fact]
    public void No_file_has_more_than_250_lines() => AssertNone(Files
        .Where(file => file.Value.Length > MaxLines)
        .Select(file => $"{file.Key}({MaxLines + 1}): {file.Value.Length} lines"));
}
