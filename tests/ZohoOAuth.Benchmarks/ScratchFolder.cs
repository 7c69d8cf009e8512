namespace ZohoOAuth.Benchmarks;

/// <summary>A folder for what the module keeps, so that the user's own is not touched.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("zoho-benchmarks-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
