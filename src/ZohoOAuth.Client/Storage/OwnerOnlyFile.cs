using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>Files that only their owner can read, from the first byte on. A crash leaves either the old or the new content.</summary>
internal static class OwnerOnlyFile
{
    internal const int MaxFileSize = 1024 * 1024;

    internal const string TemporarySuffix = ".new";

    /// <summary>The age at which a temporary file counts as abandoned. Writing a small file never takes so long.</summary>
    internal static readonly TimeSpan AbandonedAge = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The content of a file of the module; null when it does not exist, cannot be read, or is not ours: too large, a link, or open to changes by
    /// other users.
    /// </summary>
    internal static byte[]? ReadOrNull(string path) => UnixFile.Find(path)?.Problem is null ? ReadAnyOrNull(path) : null;

    /// <summary>The content of a file of the user; null when it does not exist, cannot be read, or is too large.</summary>
    internal static byte[]? ReadAnyOrNull(string path)
    {
        // Most of these files do not exist, and an exception costs more than this check.
        if (!File.Exists(path))
        {
            return null;
        }

        try
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
        catch (Exception error) when (FileFailure.Is(error))
        {
            return null;
        }
    }

    /// <summary>Writes the content to a temporary file, flushes it to disk, and moves it over the path.</summary>
    internal static void Replace(string path, byte[] content)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        Write(path, content, MoveOver);

        // A killed process may have left its temporary file. The folder may belong to the user, so delete only temporary files of this path.
        OldFiles.Delete(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.*{TemporarySuffix}", AbandonedAge);
    }

    /// <summary>
    /// Writes a new file in an existing folder. Throws an IOException when the path already exists. The path is reserved first, because some file
    /// systems cannot move a file without replacing the target.
    /// </summary>
    internal static void WriteNew(string path, byte[] content)
    {
        Create(path, FileMode.CreateNew).Dispose();
        try
        {
            Write(path, content, MoveOver);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static void Write(string path, byte[] content, Action<string, string> move)
    {
        var fresh = $"{path}.{Guid.NewGuid():N}{TemporarySuffix}";
        try
        {
            using (var file = Create(fresh, FileMode.CreateNew))
            {
                file.Write(content, 0, content.Length);
                file.Flush(flushToDisk: true);
            }

            move(fresh, path);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }

#if NETFRAMEWORK
    internal static void CreateFolder(string path) => Directory.CreateDirectory(path);

    internal static FileStream Create(string path, FileMode mode) =>
        new(path, mode, OwnerOnlyAccess.ReadAndWrite, FileShare.None, OwnerOnlyAccess.BufferBytes, FileOptions.None, OwnerOnlyAccess.List());

    private static void MoveOver(string from, string to)
    {
        if (File.Exists(to))
        {
            // File.Replace keeps the access list of the existing file, so correct that list first.
            File.SetAccessControl(to, OwnerOnlyAccess.List());
        }

        Poly.Replace(from, to);
    }
#else
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerFile | UnixFileMode.UserExecute);
        }
    }

    internal static FileStream Create(string path, FileMode mode) => OperatingSystem.IsWindows()
        ? new FileInfo(path).Create(mode, OwnerOnlyAccess.ReadAndWrite, FileShare.None, OwnerOnlyAccess.BufferBytes, FileOptions.None, OwnerOnlyAccess.List())
        : new FileStream(path, new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OwnerFile });

    private static void MoveOver(string from, string to) => Poly.Replace(from, to);
#endif
}
