using System.Net.Http.Headers;
using System.Text;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>Reads a file name from a response and makes it safe for a file system. Source: RFC 6266</summary>
internal static class FileNames
{
    /// <summary>The longest name in bytes of UTF-8. File systems allow 255 bytes.</summary>
    private const int MaxLength = 200;

    /// <summary>Device names on Windows. They are reserved with any file extension.</summary>
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6",
        "LPT7", "LPT8", "LPT9",
    };

    private const string Forbidden = "<>:\"|?*";

    internal static string? Of(HttpContentHeaders headers) =>
        Sanitize(headers.ContentDisposition?.FileNameStar) ?? Sanitize(headers.ContentDisposition?.FileName?.Trim('"'));

    /// <summary>The last segment of a URI.</summary>
    internal static string? Of(Uri address) => Sanitize(Uri.UnescapeDataString(address.AbsolutePath));

    /// <summary>The name without folders and without characters that a file system on any platform rejects; null when nothing is left.</summary>
    internal static string? Sanitize(string? name)
    {
        var last = (name ?? string.Empty).Split('/', '\\').Last();
        var kept = new string([.. last.Where(character => !char.IsControl(character) && Forbidden.IndexOf(character) < 0)]).Trim(' ', '.');
        kept = Shorten(kept).Trim(' ', '.');
        return kept.Length == 0 || Devices.Contains(kept.Split('.')[0]) ? null : kept;
    }

    /// <summary>Keeps the end, because it has the file extension, and never half of a surrogate pair.</summary>
    private static string Shorten(string name)
    {
        var start = Math.Max(0, name.Length - MaxLength);
        while (start < name.Length && (char.IsLowSurrogate(name[start]) || Encoding.UTF8.GetByteCount(name.Substring(start)) > MaxLength))
        {
            start++;
        }

        return name.Substring(start);
    }
}
