namespace ZohoOAuth.Simulator.Primitives;

/// <summary>A folder that only its owner can read. Dispose deletes it.</summary>
internal sealed class TemporaryFolder(string prefix = "zoho-quickstart-") : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory(prefix).FullName;

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
