using System.Diagnostics;

namespace ZohoOAuth.ModuleTests;

/// <summary>A disk of half a megabyte, in memory, which is gone after the test.</summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _isMounted;

    internal TinyDisk()
    {
        try
        {
            Execute("mount", "-t", "tmpfs", "-o", "size=512k,mode=0700", "zohooauth-test", Path);
            _isMounted = true;
        }
        finally
        {
            if (!_isMounted)
            {
                _folder.Dispose();
            }
        }
    }

    /// <summary>Why there can be none here; null where there can.</summary>
    internal static string? Absence { get; } =
        !OperatingSystem.IsLinux() ? "Only Linux has a disk that is made for a test." :
        Environment.UserName != "root" ? "Only root may mount a disk." :
        CanMount() ? null : "Nothing may be mounted here.";

    internal string Path => _folder.Path;

    /// <summary>Copies what is in a folder.</summary>
    internal void CopyFrom(string folder) => Execute("cp", "-a", $"{folder}/.", Path);

    public void Dispose()
    {
        Execute("umount", "--lazy", Path);
        _folder.Dispose();
    }

    private static bool CanMount()
    {
        try
        {
            using var disk = new TinyDisk();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {complaint}");
        }
    }
}
