using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ZohoOAuth.Client.Storage;

/// <summary>Gives a file a name that no other file has, in one step. .NET cannot do this on Unix: its File.Move checks first and renames then.</summary>
internal static class ExclusiveFile
{
    private const int CurrentFolder = -100;
    private const int FollowLink = 0x400;
    private const int AlreadyExists = 17;
    private const int OwnerReadAndWrite = 0x180;

    // O_WRONLY, O_CLOEXEC and __O_TMPFILE of asm-generic/fcntl.h. Only O_DIRECTORY, which O_TMPFILE includes, differs.
    private const int UnnamedFlags = 0x1 | 0x80000 | 0x400000;
    private const int FolderFlag = 0x10000;
    private const int FolderFlagOnArm = 0x4000;

    /// <summary>
    /// Writes a file that has no name until it is complete, so a killed process leaves nothing. False where the system or the file system does not
    /// offer this. Throws an IOException when the path already exists.
    /// </summary>
    internal static bool TryWrite(string path, byte[] content)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux) || FlagOfFolder() is not { } folderFlag)
        {
            return false;
        }

        using var handle = new SafeFileHandle(
            (IntPtr)Open(Terminated(Path.GetDirectoryName(path)!), UnnamedFlags | folderFlag, OwnerReadAndWrite), ownsHandle: true);
        if (handle.IsInvalid)
        {
            return false;
        }

        using var file = new FileStream(handle, FileAccess.Write);
        file.Write(content, 0, content.Length);
        file.Flush(flushToDisk: true);
        return IsNamed(LinkAt(CurrentFolder, Terminated($"/proc/self/fd/{handle.DangerousGetHandle()}"), CurrentFolder, Terminated(path), FollowLink), path);
    }

    /// <summary>Moves a file. Throws an IOException when the target already exists.</summary>
    internal static void Move(string from, string to)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && IsNamed(Link(Terminated(from), Terminated(to)), to))
        {
            File.Delete(from);
        }
        else
        {
            // On Windows this is one step. Elsewhere it is what remains on a file system without hard links.
            File.Move(from, to);
        }
    }

    private static bool IsNamed(int result, string path) => result == 0
        || (Marshal.GetLastWin32Error() == AlreadyExists ? throw new IOException($"The file '{path}' already exists.") : false);

    private static int? FlagOfFolder() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 or Architecture.X86 => FolderFlag,
        Architecture.Arm64 or Architecture.Arm => FolderFlagOnArm,
        _ => null,
    };

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags, int mode);

    [DllImport("libc", EntryPoint = "linkat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int LinkAt(int fromFolder, byte[] from, int toFolder, byte[] to, int flags);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Link(byte[] from, byte[] to);
}
