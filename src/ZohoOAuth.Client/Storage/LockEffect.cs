using System.Collections.Concurrent;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// Finds out whether file locks have an effect. On some network file systems every process gets every lock, and .NET does not report it. It can also
/// be set to ignore locks.
/// </summary>
internal static class LockEffect
{
    private static readonly ConcurrentDictionary<string, bool> CheckedFolders = new(StringComparer.Ordinal);
    private static int _hasWarned;

    /// <summary>Warns once in a process, and checks each folder once. To be called while this process holds the lock.</summary>
    /// <param name="heldPath">The file of the lock. A second lock on it must fail.</param>
    /// <param name="trace">Receives the warning.</param>
    /// <param name="variable">The environment variable that sets another folder.</param>
    internal static void WarnOnce(string heldPath, Trace trace, string variable = ZohoHome.Variable)
    {
        var folder = Path.GetDirectoryName(heldPath)!;
        if (CheckedFolders.TryAdd(folder, true) && CanLockTwice(heldPath) && Interlocked.Exchange(ref _hasWarned, 1) == 0)
        {
            trace.Warn(
                $"File locks have no effect in the folder {folder}. If several processes use the module at the same time, each refreshes the token itself, "
                    + $"and the same records can be written twice. Set $env:{variable} to a folder on a local disk.");
        }
    }

    private static bool CanLockTwice(string path)
    {
        try
        {
            using var second = FileLock.TryAcquire(path);
            return second is not null;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return false;
        }
    }
}
