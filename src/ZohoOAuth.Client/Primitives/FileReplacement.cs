using System.Runtime.InteropServices;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Moves a complete file over another one in one step, so that readers find the old or the new content, and never no file. This is the only place that
/// replaces a file.
/// </summary>
internal static class FileReplacement
{
    /// <summary>How long to retry while another program has the file open. Virus scanners, indexers and backups are done long before.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>On a busy machine, a second has few tries, and other programs need longer too. A second of an idle machine has more than this.</summary>
    internal const int MinTries = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Moves the file. Retries while another program prevents that.</summary>
    internal static Task MoveAsync(string from, string to, TimeProvider clock, CancellationToken cancellationToken) =>
        RetryAsync(() => Move(from, to), to, clock, cancellationToken);

    /// <summary>
    /// Throws an IOException for a file that a download could not replace: another program has it open and does not allow its replacement, or it is
    /// read-only. Only Windows prevents that.
    /// </summary>
    internal static Task RequirePossibleAsync(string path, TimeProvider clock, CancellationToken cancellationToken) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && File.Exists(path)
            ? RetryAsync(() => WindowsFile.RequireReplaceable(path), path, clock, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Deletes the file. Retries in the same way.</summary>
    internal static Task DeleteAsync(string path, TimeProvider clock, CancellationToken cancellationToken) =>
        RetryAsync(() => File.Delete(path), path, clock, cancellationToken);

    /// <summary>Runs a step until no other program prevents it, at most for the timeout and the fewest tries.</summary>
    internal static async Task RetryAsync(Action step, string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                step();
                return;
            }
            catch (Exception error) when (FileFailure.IsBlocked(error) && !CanNeverChange(path))
            {
                if (tries >= MinTries && clock.GetElapsedTime(start) >= Timeout)
                {
                    throw new IOException($"Another program has the file {path} open, or you cannot write to it.", error);
                }
            }

            await Poly.DelayAsync(Pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Move(string from, string to)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            WindowsFile.Replace(from, to);
        }
        else
        {
            UnixFile.Rename(from, to);
        }
    }

    /// <summary>Windows denies access to these too, but waiting does not help.</summary>
    private static bool CanNeverChange(string path) =>
        Directory.Exists(path) || (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0);
}
