#if !NETFRAMEWORK
using System.Runtime.InteropServices;

namespace ZohoOAuth;

/// <summary>
/// Where the images are that the build compiled ahead of time: each system has a folder of its own in that of the assemblies. The psm1 takes
/// the assembly of the module from there, and this process the others. A runtime that is older than their compiler takes their IL.
/// </summary>
internal static class ModuleImage
{
    private static readonly string OwnFolder = Path.GetDirectoryName(typeof(ModuleImage).Assembly.Location)!;

    /// <summary>The folder of the assemblies.</summary>
    internal static string Folder { get; } = FolderOf(OwnFolder, SystemOfProcess());

    /// <summary>The folder of the images for this process; null if no image can be for it.</summary>
    internal static string? SystemFolder { get; } = SystemOfProcess() is { } system ? Path.Combine(Folder, system) : null;

    /// <summary>What the default context loads: a file beside the assembly of the module or its image.</summary>
    internal static string Beside(string file) => Path.Combine(OwnFolder, file);

    /// <summary>The folder of the assemblies, of which the folder of the module's own assembly is one for a system or the same.</summary>
    internal static string FolderOf(string ownFolder, string? system) =>
        Path.GetFileName(ownFolder) == system ? Path.GetDirectoryName(ownFolder)! : ownFolder;

    internal static string? SystemOfProcess() => SystemOf(
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : OperatingSystem.IsLinux() ? "linux" : null,
        RuntimeInformation.ProcessArchitecture);

    /// <summary>An emulated process needs the image for its own processor, and not that of the computer.</summary>
    internal static string? SystemOf(string? operatingSystem, Architecture ofProcess) => ofProcess switch
    {
        _ when operatingSystem is null => null,
        Architecture.X64 => operatingSystem + "-x64",
        Architecture.Arm64 => operatingSystem + "-arm64",
        _ => null,
    };
}
#endif
