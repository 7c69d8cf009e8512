namespace ZohoOAuth.BrowserTests;

/// <summary>A test that needs a browser, and a system where a script of the shell is a program.</summary>
public sealed class UnixBrowserFactAttribute : FactAttribute
{
    public UnixBrowserFactAttribute() =>
        Skip = OperatingSystem.IsWindows() ? "Only a shell's script can stand in for a browser." : Chromium.IsCi ? null : Chromium.Absence;
}
