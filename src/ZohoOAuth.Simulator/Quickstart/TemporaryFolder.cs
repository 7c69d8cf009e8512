namespace ZohoOAuth.Simulator;

/// <summary>A folder that only its owner can read, and that goes when it is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("zoho-quickstart-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
