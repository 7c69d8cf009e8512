using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Opens a URL in the browser that $env:BROWSER names, or in the default browser.</summary>
internal static class BrowserLauncher
{
    internal const string Variable = "BROWSER";

    /// <summary>One of these variables is set in a graphical session. WSL opens URLs on Windows.</summary>
    private static readonly string[] ScreenVariables = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];

    /// <summary>Returns false when there is no browser, for example over SSH. The user then opens the URL on another device.</summary>
    internal static bool TryOpen(Uri url)
    {
        try
        {
            using var process = Command(url.AbsoluteUri) is { } command ? Process.Start(command) : null;
            return process is not null || RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or FileNotFoundException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static ProcessStartInfo? Command(string address)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            return SilentProcess(chosen, address);
        }

        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return new ProcessStartInfo(address) { UseShellExecute = true };
        }

        if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX))
        {
            return SilentProcess("open", address);
        }

        // Without a display, xdg-open starts a text browser in the terminal of the session.
        var hasScreen = ScreenVariables.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
        return hasScreen ? SilentProcess("xdg-open", address) : null;
    }

    /// <summary>Starts a program without showing its output. The URL is escaped, so it contains no spaces or quotes.</summary>
    private static ProcessStartInfo SilentProcess(string program, string address) => new(program, $"\"{address}\"")
    {
        UseShellExecute = false,
        CreateNoWindow = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
