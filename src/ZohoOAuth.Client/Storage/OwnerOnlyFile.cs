using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>Files that only their owner can read, from the first byte on. A crash leaves either the old or the new content.</summary>
internal static class OwnerOnlyFile
{
    internal const int MaxFileSize = 1024 * 1024;

    internal const string TemporarySuffix = ".new";

    /// <summary>The age at which a temporary file counts as abandoned. Writing a small file never takes so long.</summary>
    internal static readonly TimeSpan AbandonedAge = TimeSpan.FromMinutes(10);

    /// <summary>The retries of a read while another program has the file locked, for example a virus scanner. Only Windows has such locks.</summary>
    private const int MaxReadAttempts = 10;
    private static readonly TimeSpan ReadPause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// The content of a file of the module; null when it does not exist, cannot be read, or is not ours: too large, a link, or open to changes by
    /// other users.
    /// </summary>
    internal static byte[]? ReadOrNull(string path) => FileOwnership.ProblemOf(path) is null ? ReadAnyOrNull(path) : null;

    /// <summary>The content of a file of the user; null when it does not exist, cannot be read, or is too large.</summary>
    internal static byte[]? ReadAnyOrNull(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                // Most of these files do not exist, and an exception costs more than this check.
                return File.Exists(path) ? Read(path) : null;
            }
            catch (Exception error) when (FileFailure.IsBlocked(error) && attempt < MaxReadAttempts)
            {
                Thread.Sleep(ReadPause);
            }
            catch (Exception error) when (FileFailure.Is(error))
            {
                return null;
            }
        }
    }

    private static byte[]? Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length > MaxFileSize)
        {
            return null;
        }

        var content = new byte[file.Length];
        var read = 0;
        for (int chunk; read < content.Length && (chunk = file.Read(content, read, content.Length - read)) > 0; read += chunk)
        {
        }

        return read == content.Length ? content : null;
    }

    /// <summary>
    /// Writes the content to a temporary file, flushes it to disk, and moves it over the path. Waits a second for a program that has the path open.
    /// </summary>
    internal static async Task ReplaceAsync(string path, byte[] content, TimeProvider clock, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        CreateFolder(folder);
        var fresh = TemporaryName.In(folder, TemporarySuffix);
        try
        {
            Write(fresh, content);
            await FileReplacement.MoveAsync(fresh, path, clock, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }

        // A killed process may have left its temporary file. The folder may belong to the user, so delete only temporary files of the module. Earlier
        // versions gave them names that start with the one of the file.
        DeleteAbandoned(folder);
        OldFiles.Delete(folder, Path.GetFileName(path) + ".", TemporarySuffix, AbandonedAge);
    }

    /// <summary>
    /// Writes a new file in an existing folder. Throws an IOException when the path already exists. A killed process leaves the complete file or
    /// none. Where the system does not offer that, it can leave a temporary file, which <see cref="DeleteAbandoned"/> finds.
    /// </summary>
    internal static void WriteNew(string path, byte[] content)
    {
        if (!ExclusiveFile.TryWrite(path, content))
        {
            WriteAndMove(path, content);
        }
    }

    /// <summary>The same with a temporary file, on any system.</summary>
    internal static void WriteAndMove(string path, byte[] content)
    {
        var fresh = TemporaryName.In(Path.GetDirectoryName(path)!, TemporarySuffix);
        try
        {
            Write(fresh, content);
            ExclusiveFile.Move(fresh, path);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }

    /// <summary>Deletes what killed processes left in a folder of the user.</summary>
    internal static void DeleteAbandoned(string folder) => OldFiles.Delete(folder, TemporaryName.Prefix, TemporarySuffix, AbandonedAge);

    private static void Write(string fresh, byte[] content)
    {
        using var file = Create(fresh, FileMode.CreateNew);
        file.Write(content, 0, content.Length);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Creates the folder and the missing folders above it. Only their owner can use them.</summary>
    internal static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } parent)
        {
            CreateFolder(parent);
        }

        CreateOwnFolder(path);
    }

#if NETFRAMEWORK
    private static void CreateOwnFolder(string path) => Directory.CreateDirectory(path, OwnerOnlyAccess.FolderList());

    internal static FileStream Create(string path, FileMode mode) =>
        new(path, mode, OwnerOnlyAccess.ReadAndWrite, FileShare.None, OwnerOnlyAccess.BufferBytes, FileOptions.None, OwnerOnlyAccess.List());
#else
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static void CreateOwnFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            new DirectoryInfo(path).Create(OwnerOnlyAccess.FolderList());
        }
        else
        {
            Directory.CreateDirectory(path, OwnerFile | UnixFileMode.UserExecute);
        }
    }

    internal static FileStream Create(string path, FileMode mode) => OperatingSystem.IsWindows()
        ? new FileInfo(path).Create(mode, OwnerOnlyAccess.ReadAndWrite, FileShare.None, OwnerOnlyAccess.BufferBytes, FileOptions.None, OwnerOnlyAccess.List())
        : new FileStream(path, new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OwnerFile });
#endif
}
