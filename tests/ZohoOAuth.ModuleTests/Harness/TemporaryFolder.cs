namespace ZohoOAuth.ModuleTests;

internal sealed class TemporaryFolder : IDisposable
{
    private const int Tries = 500;

    internal string Path { get; } = Directory.CreateTempSubdirectory("zoho-").FullName;

    /// <summary>What continues after Ctrl-C may still write here while the folder is emptied.</summary>
    public void Dispose()
    {
        for (var left = Tries; !TryDelete() && left > 0; left--)
        {
            Thread.Sleep(10);
        }
    }

    private bool TryDelete()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
