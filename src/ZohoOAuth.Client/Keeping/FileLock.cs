namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// A lock across processes, held by the operating system: a crash frees it, and there is no time after which it is stolen.
/// The file is never deleted, because two processes could then hold locks on two files of one name.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits for the lock; dispose what it returns to free it.</summary>
    internal static async Task<IDisposable> AcquireAsync(string path, TimeProvider clock, CancellationToken cancellation)
    {
        OwnerOnlyFile.CreateFolder(Path.GetDirectoryName(path)!);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryAcquire(path) is { } held)
            {
                return held;
            }

            await Poly.DelayAsync(Pause, clock, cancellation).ConfigureAwait(false);
        }
    }

    private static FileStream? TryAcquire(string path)
    {
        try
        {
            return OwnerOnlyFile.Create(path, FileMode.OpenOrCreate);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
