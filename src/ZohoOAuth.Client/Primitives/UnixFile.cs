using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>The type, the permissions and the owner of a file on Linux and macOS. .NET does not offer the type and the owner.</summary>
/// <param name="Mode">The type and the permissions, as in st_mode.</param>
/// <param name="Owner">The id of the user.</param>
internal readonly record struct UnixFile(int Mode, uint Owner)
{
    private const int TypeBits = 0xF000;
    private const int RegularType = 0x8000;
    private const int LinkType = 0xA000;
    private const int WritableByOthers = 0x12;
    private const int OpenToOthers = 0x3F;

    // Linux: struct statx of linux/stat.h, the same on all architectures.
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint BasicFields = 0x7FF;

    internal bool IsRegular => (Mode & TypeBits) == RegularType;

    internal bool IsLink => (Mode & TypeBits) == LinkType;

    /// <summary>Whether the group or all users can write.</summary>
    internal bool IsWritableByOthers => (Mode & WritableByOthers) != 0;

    /// <summary>Whether the group or all users can do anything.</summary>
    internal bool IsOpenToOthers => (Mode & OpenToOthers) != 0;

    /// <summary>Whether the current user or root owns the file. Root can read and change all files anyway.</summary>
    internal bool IsOwnedByUser => Owner == 0 || Owner == CurrentUser();

    /// <summary>Why the module must not use this file or folder as its own, as the end of a sentence. Null when it can.</summary>
    internal string? Problem => IsLink ? "it is a symbolic link"
        : !IsOwnedByUser ? "it belongs to another user"
        : IsWritableByOthers ? "other users can write to it"
        : null;

    /// <summary>
    /// The file itself, not the target of a symbolic link. Null when it does not exist, on Windows, and where the system does not offer this call.
    /// </summary>
    internal static UnixFile? Find(string path)
    {
        try
        {
            return RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? OnLinux(Terminated(path))
                : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? OnMac(Terminated(path))
                : null;
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Moves a file over another one in one step. Throws an IOException when the system refuses it.</summary>
    internal static void Rename(string from, string to)
    {
        if (Rename(Terminated(from), Terminated(to)) != 0)
        {
            throw new IOException($"{new Win32Exception(Marshal.GetLastWin32Error()).Message}: {to}");
        }
    }

    private static UnixFile? OnLinux(byte[] path)
    {
        var fields = new byte[256];
        return StatX(CurrentFolder, path, NoFollow, BasicFields, fields) == 0
            ? new UnixFile(BitConverter.ToUInt16(fields, 28), BitConverter.ToUInt32(fields, 20))
            : null;
    }

    /// <summary>struct stat of sys/stat.h with 64-bit inodes.</summary>
    private static UnixFile? OnMac(byte[] path)
    {
        var fields = new byte[256];
        var result = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? LStatOnIntel(path, fields) : LStat(path, fields);
        return result == 0 ? new UnixFile(BitConverter.ToUInt16(fields, 4), BitConverter.ToUInt32(fields, 16)) : null;
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int StatX(int folder, byte[] path, int flags, uint mask, byte[] fields);

    [DllImport("libc", EntryPoint = "lstat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int LStat(byte[] path, byte[] fields);

    [DllImport("libc", EntryPoint = "lstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int LStatOnIntel(byte[] path, byte[] fields);

    [DllImport("libc", EntryPoint = "rename", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Rename(byte[] from, byte[] to);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static extern uint CurrentUser();
}
