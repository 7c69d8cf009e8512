namespace ZohoOAuth.ArchitectureTests;

/// <summary>What a rule finds in the sources: a line for each place.</summary>
internal static class Findings
{
    internal static void AssertNone<T>(IEnumerable<T> found)
    {
        var lines = found.Select(item => item!.ToString()).Distinct().ToArray();
        Assert.True(lines.Length == 0, $"{lines.Length} found:\n{string.Join("\n", lines)}");
    }
}
