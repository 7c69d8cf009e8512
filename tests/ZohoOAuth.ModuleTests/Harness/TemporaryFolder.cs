namespace ZohoOAuth.ModuleTests;

internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("zoho-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
