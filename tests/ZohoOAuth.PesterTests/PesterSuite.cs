namespace ZohoOAuth.PesterTests;

/// <summary>The suite. Each of its files is a test case, and each test in the file is a test of that case.</summary>
public sealed class PesterSuite(SkipSummary skips) : IClassFixture<SkipSummary>
{
    /// <summary>Runs for each file. xunit gives it to <see cref="PesterFileRunner"/>.</summary>
    public SkipSummary Skips { get; } = skips;

    /// <summary>Stands for the files: <see cref="PesterFileDiscoverer"/> makes the test cases of it.</summary>
    [PesterFiles]
    public void Files()
    {
    }
}
