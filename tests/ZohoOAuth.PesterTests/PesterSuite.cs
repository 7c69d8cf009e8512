namespace ZohoOAuth.PesterTests;

/// <summary>The suite. Each of its files is a test case, and each test in the file is a test of that case.</summary>
public sealed class PesterSuite(SkipSummary skips) : IClassFixture<SkipSummary>
{
    /// <summary>Where <see cref="PesterFileRunner"/> counts the tests of all files that did not run.</summary>
    public SkipSummary Skips { get; } = skips;

    /// <summary>A name for xunit only: <see cref="PesterFileDiscoverer"/> replaces it with the files.</summary>
    [PesterFiles]
    public void Files()
    {
    }
}
