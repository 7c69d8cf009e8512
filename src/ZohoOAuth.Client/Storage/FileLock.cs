using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// A lock across processes, held by the operating system: a crash frees it, and there is no time after which it is stolen.
/// The file is never deleted, because two processes could then hold locks on two files of one name.
/// </summary>
internal static class FileLock
{
    /// <summary>ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows, EWOULDBLOCK elsewhere.</summary>
    private const int SharingViolation = 32;
    private const int LockViolation = 33;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits for the lock; dispose what it returns to free it.</summary>
    internal static async Task<IDisposable> AcquireAsync(string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryAcquire(path) is { } held)
            {
                return held;
            }

            await Poly.DelayAsync(Pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The lock without waiting for it; null when another holds it.</summary>
    internal static FileStream? TryAcquire(string path)
    {
        OwnerOnlyFile.CreateFolder(Path.GetDirectoryName(path)!);
        try
        {
            return OwnerOnlyFile.Create(path, FileMode.OpenOrCreate);
        }
        catch (IOException error) when (IsHeldByAnother(error))
        {
            return null;
        }
    }

    /// <summary>Anything else, such as a file system that is read-only or full, would not end by waiting.</summary>
    private static bool IsHeldByAnother(IOException error) => (error.HResult & 0xFFFF) is SharingViolation or LockViolation or WouldBlockOnLinux or WouldBlockOnMac;
}
