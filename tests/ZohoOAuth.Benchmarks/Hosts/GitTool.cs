namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>What the benchmarks need of git.</summary>
internal static class GitTool
{
    /// <summary>Runs git in a folder, and returns what it prints.</summary>
    public static Task<string> RunAsync(string folder, CancellationToken cancellationToken, params IEnumerable<string> arguments) =>
        ToolProcess.RunAsync("git", ["-C", folder, .. arguments], cancellationToken);

    /// <summary>The commit of a folder, with a mark if its files differ from the commit.</summary>
    public static async Task<string> DescribeAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(folder, cancellationToken, "describe", "--always", "--dirty", "--exclude=*");
        }
        catch (BenchmarkException)
        {
            return "no git commit";
        }
    }
}
