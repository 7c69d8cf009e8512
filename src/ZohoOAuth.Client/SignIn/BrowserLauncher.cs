using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Opens an address in the person's browser: the one that $env:BROWSER names, else the system's own.</summary>
internal static class BrowserLauncher
{
    internal const string Variable = "BROWSER";

    /// <summary>One of these is set where a graphical session is; WSL hands addresses to Windows.</summary>
    private static readonly string[] ScreenVariables = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];

    /// <summary>False when there is none to be had, as over SSH: then the person opens the address elsewhere.</summary>
    internal static bool TryOpen(string address)
    {
        try
        {
            using var process = Command(address) is { } command ? Process.Start(command) : null;
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
            return Quiet(chosen, address);
        }

        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return new ProcessStartInfo(address) { UseShellExecute = true };
        }

        if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX))
        {
            return Quiet("open", address);
        }

        // Without a screen xdg-open would start a browser of text in the terminal, in the middle of the session.
        var hasScreen = ScreenVariables.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
        return hasScreen ? Quiet("xdg-open", address) : null;
    }

    /// <summary>An address has neither blanks nor quotes: it was escaped when it was built. What a browser prints is not for the terminal.</summary>
    private static ProcessStartInfo Quiet(string program, string address) => new(program, $"\"{address}\"")
    {
        UseShellExecute = false,
        CreateNoWindow = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
