using System.Runtime.InteropServices;

namespace ZohoOAuth.Client.Http;

/// <summary>The User-Agent header of all requests, for example ZohoOAuth/1.0.0 (PowerShell 7.4.6; Windows 10.0.20348).</summary>
internal static class UserAgent
{
    internal const string Header = "User-Agent";

    private static readonly string Module = typeof(UserAgent).Assembly.GetName().Version!.ToString(3);

    private static readonly string System =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Windows"
        : RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? "Linux"
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "macOS"
        : "Unix";

    /// <summary>The version of PowerShell. The cmdlets set it, because only they know PowerShell.</summary>
    internal static Version? PowerShell
    {
        get;
        set
        {
            field = value;
            Value = ValueFor(value);
        }
    }

    internal static string Value { get; private set; } = ValueFor(null);

    /// <summary>Adds the header, unless the user set it.</summary>
    internal static void AddTo(HttpRequestMessage request)
    {
        if (!request.Headers.Contains(Header))
        {
            request.Headers.TryAddWithoutValidation(Header, Value);
        }
    }

    private static string ValueFor(Version? powerShell) =>
        $"ZohoOAuth/{Module} (PowerShell {powerShell}; {System} {Environment.OSVersion.Version})";
}
