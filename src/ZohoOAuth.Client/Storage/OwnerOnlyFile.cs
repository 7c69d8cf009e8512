using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>Files that only their owner can read, from the first byte on. A crash leaves either the old or the new content.</summary>
internal static class OwnerOnlyFile
{
    internal const int MaxFileSize = 1024 * 1024;

    internal const string TemporarySuffix = ".new";

    /// <summary>The start of the name of a temporary file in a folder of the user, so that it can be found whatever file it was for.</summary>
    private const string ExportPrefix = ".zohooauth-";

    /// <summary>The age at which a temporary file counts as abandoned. Writing a small file never takes so long.</summary>
    internal static readonly TimeSpan AbandonedAge = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The content of a file of the module; null when it does not exist, cannot be read, or is not ours: too large, a link, or open to changes by
    /// other users.
    /// </summary>
    internal static byte[]? ReadOrNull(string path) => FileOwnership.ProblemOf(path) is null ? ReadAnyOrNull(path) : null;

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
        Write($"{path}.{Guid.NewGuid():N}{TemporarySuffix}", path, content, MoveOver);

        // A killed process may have left its temporary file. The folder may belong to the user, so delete only temporary files of this path.
        OldFiles.Delete(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.*{TemporarySuffix}", AbandonedAge);
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
    internal static void WriteAndMove(string path, byte[] content) =>
        Write(Path.Combine(Path.GetDirectoryName(path)!, $"{ExportPrefix}{Guid.NewGuid():N}{TemporarySuffix}"), path, content, ExclusiveFile.Move);

    /// <summary>Deletes what killed processes left in a folder of the user.</summary>
    internal static void DeleteAbandoned(string folder) => OldFiles.Delete(folder, $"{ExportPrefix}*{TemporarySuffix}", AbandonedAge);

    private static void Write(string fresh, string path, byte[] content, Action<string, string> move)
    {
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
