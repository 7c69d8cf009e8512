#if NETFRAMEWORK
using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Symbolic links and junctions on Windows, which .NET Framework does not know.</summary>
internal static class WindowsLink
{
    // WIN32_FIND_DATAW of minwinbase.h.
    private const int FindDataSize = 592;
    private const int TagOffset = 36;

    /// <summary>IsReparseTagNameSurrogate of winnt.h. Other reparse points, such as those of OneDrive, are files.</summary>
    private const int NameSurrogate = 0x20000000;

    private const int ReadWriteAndDelete = 7;
    private const int OpenExisting = 3;
    private const int BackupSemantics = 0x2000000;
    private const int MaxPath = 32_767;
    private const string Prefix = @"\\?\";
    private const string SharePrefix = @"\\?\UNC\";

    internal static bool Is(string path)
    {
        try
        {
            if ((File.GetAttributes(path) & FileAttributes.ReparsePoint) == 0)
            {
                return false;
            }
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return false;
        }

        var data = new byte[FindDataSize];
        var search = FindFirstFile(path, data);
        return search != new IntPtr(-1) && FindClose(search) && (BitConverter.ToInt32(data, TagOffset) & NameSurrogate) != 0;
    }

    /// <summary>The path after all links. Throws an IOException when the link leads to nothing.</summary>
    internal static string Follow(string path)
    {
        using var handle = CreateFile(path, 0, ReadWriteAndDelete, IntPtr.Zero, OpenExisting, BackupSemantics, IntPtr.Zero);
        var target = new char[MaxPath];
        var length = handle.IsInvalid ? 0 : GetFinalPathName(handle, target, MaxPath, 0);
        if (length is 0 or > MaxPath)
        {
            throw new IOException(new Win32Exception(Marshal.GetLastWin32Error()).Message);
        }

        var full = new string(target, 0, length);
        return full.StartsWith(SharePrefix, StringComparison.Ordinal) ? @"\\" + full.Substring(SharePrefix.Length)
            : full.StartsWith(Prefix, StringComparison.Ordinal) ? full.Substring(Prefix.Length)
            : full;
    }

    [DllImport("kernel32", EntryPoint = "FindFirstFileW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr FindFirstFile(string path, byte[] data);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern bool FindClose(IntPtr search);

    [DllImport("kernel32", EntryPoint = "CreateFileW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern SafeFileHandle CreateFile(string path, int access, int share, IntPtr security, int disposition, int flags, IntPtr template);

    [DllImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFinalPathName(SafeFileHandle file, [Out] char[] path, int length, int flags);
}
#endif
