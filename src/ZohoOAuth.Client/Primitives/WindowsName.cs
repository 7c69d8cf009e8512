namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// The names that Windows gives to no file, or changes. Source: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
/// </summary>
internal static class WindowsName
{
    private const string Forbidden = "<>:\"|?*";

    /// <summary>Device names. They are reserved with any file extension.</summary>
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM\u00b9", "COM\u00b2",
        "COM\u00b3", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT\u00b9", "LPT\u00b2", "LPT\u00b3",
    };

    /// <summary>Whether no name contains this character. A colon names a stream of a file.</summary>
    internal static bool IsForbidden(char character) => char.IsControl(character) || Forbidden.IndexOf(character) >= 0;

    /// <summary>Whether this is the name of a device. Windows ignores the extension and spaces before it.</summary>
    internal static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd(' '));

    /// <summary>Why a file cannot have this name, as the end of a sentence. Null when it can.</summary>
    /// <param name="name">The name without folders.</param>
    internal static string? ProblemOf(string name) =>
        IsDevice(name) ? "Windows reserves that name for a device"
        : name.Any(IsForbidden) ? $"on Windows, no name contains control characters or {Forbidden}"
        : name.TrimEnd('.', ' ') != name ? "Windows removes the dot or the space at the end of the name"
        : null;
}
