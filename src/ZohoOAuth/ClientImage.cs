#if !NETFRAMEWORK
using System.Runtime.InteropServices;

namespace ZohoOAuth;

/// <summary>
/// The images of the Client that the build compiled ahead of time, in folders that are named after their systems. They need .NET 10 or later,
/// which is that of PowerShell 7.6.
/// </summary>
internal static class ClientImage
{
    private const int OldestRuntime = 10;

    /// <summary>The system of this process; null if no image can be for it.</summary>
    internal static string? SystemOfProcess() => SystemOf(
        Environment.Version.Major,
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : OperatingSystem.IsLinux() ? "linux" : null,
        RuntimeInformation.ProcessArchitecture);

    /// <summary>An emulated process needs the image for its own processor, and not that of the computer.</summary>
    internal static string? SystemOf(int runtime, string? operatingSystem, Architecture ofProcess) => ofProcess switch
    {
        _ when runtime < OldestRuntime || operatingSystem is null => null,
        Architecture.X64 => operatingSystem + "-x64",
        Architecture.Arm64 => operatingSystem + "-arm64",
        _ => null,
    };
}
#endif
