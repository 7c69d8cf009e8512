using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Replaces files on Windows. File.Move with overwrite fails while any program has the target open, even one that shares everything
/// (https://github.com/dotnet/runtime/issues/79213). ReplaceFile renames twice, so a reader can find no file between the two steps, and it keeps the
/// access list of the old file. A rename with POSIX semantics has neither fault.
/// </summary>
internal static class WindowsFile
{
    private const int Delete = 0x10000;
    private const int Synchronize = 0x100000;
    private const int ReadWriteAndDelete = 7;
    private const int OpenExisting = 3;
    private const int OpenLinkItself = 0x200000;
    private const int AccessDenied = 5;
    private const int ErrorOfWindows = unchecked((int)0x80070000);

    // FILE_INFO_BY_HANDLE_CLASS of minwinbase.h, and the flags of FILE_RENAME_INFORMATION in ntifs.h. Windows 10 1709 and later.
    private const int RenameInfoEx = 22;
    private const int ReplaceIfExists = 1;
    private const int PosixSemantics = 2;

    // MOVEFILE_REPLACE_EXISTING of winbase.h.
    private const int MoveReplaceExisting = 1;

    /// <summary>From here on a path needs the prefix that .NET adds too. A folder has 12 characters less than MAX_PATH.</summary>
    private const int LongPath = 248;

    /// <summary>
    /// Moves a file over another one that readers may have open, if they share it for deletion. Where POSIX semantics are not available (FAT, network
    /// shares, Windows Server 2016 and older), no program may have it open. Throws an IOException or UnauthorizedAccessException with the Windows error.
    /// </summary>
    internal static void Replace(string from, string to)
    {
        if (!TryPosixRename(Extended(from), Extended(to)) && !MoveFile(Extended(from), Extended(to), MoveReplaceExisting))
        {
            throw Failure(to);
        }
    }

    /// <summary>Throws when another program has the file open and does not share it for deletion, or when the file is read-only.</summary>
    internal static void RequireReplaceable(string path)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            throw new IOException("The file is read-only.");
        }

        using var handle = Open(Extended(path));
        if (handle.IsInvalid)
        {
            throw Failure(path);
        }
    }

    /// <summary>FILE_RENAME_INFO of winbase.h: the flags, a handle, the length of the name, and the name.</summary>
    internal static byte[] RenameInfo(string to, int pointerSize)
    {
        var name = System.Text.Encoding.Unicode.GetBytes(to);
        var lengthOffset = 2 * pointerSize;
        var info = new byte[lengthOffset + sizeof(int) + name.Length + sizeof(char)];
        info[0] = ReplaceIfExists | PosixSemantics;
        BitConverter.GetBytes(name.Length).CopyTo(info, lengthOffset);
        name.CopyTo(info, lengthOffset + sizeof(int));
        return info;
    }

    /// <summary>The path with the prefix that lifts the limit of 260 characters, if it needs that.</summary>
    internal static string Extended(string path) => path.Length < LongPath || path.StartsWith(@"\\?\", StringComparison.Ordinal) ? path
        : path.StartsWith(@"\\", StringComparison.Ordinal) ? @"\\?\UNC\" + path.Substring(2)
        : @"\\?\" + path;

    private static bool TryPosixRename(string from, string to)
    {
        using var handle = Open(from);
        var info = RenameInfo(to, IntPtr.Size);
        return !handle.IsInvalid && SetFileInformation(handle, RenameInfoEx, info, info.Length);
    }

    private static SafeFileHandle Open(string path) =>
        CreateFile(path, Delete | Synchronize, ReadWriteAndDelete, IntPtr.Zero, OpenExisting, OpenLinkItself, IntPtr.Zero);

    private static Exception Failure(string path)
    {
        var code = Marshal.GetLastWin32Error();
        var message = $"{new Win32Exception(code == 0 ? AccessDenied : code).Message.TrimEnd('.')}: {path}";

        // Wine gives no code when a reader opens the file at the wrong moment.
        return code is AccessDenied or 0 ? new UnauthorizedAccessException(message) : new IOException(message, ErrorOfWindows | code);
    }

    [DllImport("kernel32", EntryPoint = "CreateFileW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern SafeFileHandle CreateFile(string path, int access, int share, IntPtr security, int disposition, int flags, IntPtr template);

    [DllImport("kernel32", EntryPoint = "SetFileInformationByHandle", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern bool SetFileInformation(SafeFileHandle file, int kind, byte[] info, int length);

    [DllImport("kernel32", EntryPoint = "MoveFileExW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern bool MoveFile(string from, string to, int flags);
}
