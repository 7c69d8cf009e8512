using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>Files that only their owner can read, from their first byte, and that a crash leaves whole: the old or the new.</summary>
internal static class OwnerOnlyFile
{
    internal const int MaxFileSize = 1024 * 1024;

    internal const string TemporarySuffix = ".new";

    /// <summary>Nobody writes one small file for so long.</summary>
    internal static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    /// <summary>The content; null when there is no such file, it cannot be read, or it is too large to be ours.</summary>
    internal static byte[]? ReadOrNull(string path)
    {
        // Most files that are asked for are not there, and an exception costs more than a look.
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
            for (int some; read < content.Length && (some = file.Read(content, read, content.Length - read)) > 0; read += some)
            {
            }

            return read == content.Length ? content : null;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return null;
        }
    }

    /// <summary>Writes beside the file, to the disk, and then takes its place.</summary>
    internal static void Replace(string path, byte[] content)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        Write(path, content, MoveOver);

        // A process that was killed between writing and moving has left its half. The folder may be a user's own: only halves of this file are ours.
        Sweep(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.*{TemporarySuffix}", Abandoned);
    }

    /// <summary>Deletes what has not been written to for so long. Rubbish that cannot go now can wait for the next time.</summary>
    internal static void Sweep(string folder, string pattern, TimeSpan age)
    {
        try
        {
            foreach (var left in Directory.EnumerateFiles(folder, pattern).Where(file => File.GetLastWriteTimeUtc(file) < DateTime.UtcNow - age))
            {
                File.Delete(left);
            }
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // Another process sweeps too, or holds it open.
        }
    }

    /// <summary>
    /// The same in a folder that is there, for a place that must be free: an IOException when it is taken. The place is taken
    /// first, because not every file system can move a file without replacing another.
    /// </summary>
    internal static void Add(string path, byte[] content)
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
            // File.Replace leaves the access list of what was there: that has to be ours before.
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
