namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>A folder for what a measured module stores, so that the user's own is not touched.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("zoho-benchmarks-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
