namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>The module to compare with. What was built for it is deleted at the end.</summary>
/// <param name="name">The name in the header.</param>
/// <param name="manifest">Its ZohoOAuth.psd1.</param>
/// <param name="folder">The temporary git worktree; null if there is none.</param>
internal sealed class OtherModule(string name, string manifest, string? folder) : IAsyncDisposable
{
    public string Name => name;

    public string Manifest => manifest;

    /// <summary>A module that is already built, or the one of a commit, which is built now.</summary>
    public static async Task<OtherModule> OfAsync(string commitOrManifest, TextWriter progress, CancellationToken cancellationToken)
    {
        if (File.Exists(commitOrManifest))
        {
            return new OtherModule(commitOrManifest, Path.GetFullPath(commitOrManifest), null);
        }

        var commit = await FindAsync(commitOrManifest, cancellationToken);
        var folder = Path.Combine(Path.GetTempPath(), "zoho-benchmarks-" + Path.GetRandomFileName());
        var module = new OtherModule(commit[..10], Path.Combine(folder, "out", "ZohoOAuth", "ZohoOAuth.psd1"), folder);
        try
        {
            await progress.WriteLineAsync($"Building the module of {commitOrManifest}");
            await GitTool.RunAsync(Locations.Repository, cancellationToken, "worktree", "add", "--detach", folder, commit);
            await DotnetTool.RunAsync(cancellationToken, "build", Path.Combine(folder, "src", "ZohoOAuth"), "-c", "Release");
            return File.Exists(module.Manifest) ? module : throw new BenchmarkException($"The build of {commitOrManifest} did not create {module.Manifest}.");
        }
        catch
        {
            await module.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(folder))
        {
            await GitTool.RunAsync(Locations.Repository, CancellationToken.None, "worktree", "remove", "--force", folder);
        }
    }

    private static async Task<string> FindAsync(string commit, CancellationToken cancellationToken)
    {
        try
        {
            return await GitTool.RunAsync(Locations.Repository, cancellationToken, "rev-parse", "--verify", "--quiet", $"{commit}^{{commit}}");
        }
        catch (ToolFailedException)
        {
            throw new BenchmarkException($"This repository has no commit '{commit}'. To see its commits, use git log.");
        }
    }
}
