using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// A lock across processes, held by the operating system. A crash releases it, and it has no timeout. The file is never deleted: two processes could
/// then hold locks on two files of the same name.
/// </summary>
internal static class FileLock
{
    /// <summary>ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows, EWOULDBLOCK on other systems.</summary>
    private const int SharingViolation = 32;
    private const int LockViolation = 33;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits for the lock. Dispose the result to release it.</summary>
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

    /// <summary>Takes the lock without waiting; null when another process holds it.</summary>
    internal static FileStream? TryAcquire(string path)
    {
        OwnerOnlyFile.CreateFolder(Path.GetDirectoryName(path)!);
        if (FileOwnership.ProblemOf(path) is { } problem)
        {
            throw new IOException($"The file {path} is not used, because {problem}.");
        }

        try
        {
            return OwnerOnlyFile.Create(path, FileMode.OpenOrCreate);
        }
        catch (IOException error) when (IsHeldByAnother(error))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether another process holds the lock. With any other error, such as a read-only or full file system, waiting would not help.
    /// </summary>
    private static bool IsHeldByAnother(IOException error) =>
        (error.HResult & 0xFFFF) is SharingViolation or LockViolation or WouldBlockOnLinux or WouldBlockOnMac;
}
