using System.Diagnostics;

namespace ZohoOAuth.BrowserTests;

/// <summary>What every user of the machine can read: the arguments of its processes.</summary>
internal static class ProcessArguments
{
    /// <summary>One line a process, or several where arguments have line ends.</summary>
    internal static async Task<string[]> OfAllAsync()
    {
        using var list = Process.Start(new ProcessStartInfo("ps", ["-A", "-ww", "-o", "args="]) { RedirectStandardOutput = true })!;
        var lines = await list.StandardOutput.ReadToEndAsync();
        await list.WaitForExitAsync();
        return lines.Split('\n');
    }
}
