using System.Net.Http.Headers;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>Reads a file name from a response and makes it safe for a file system. Source: RFC 6266</summary>
internal static class FileNames
{
    /// <summary>The longest name in bytes of UTF-8. File systems allow 255 bytes.</summary>
    private const int MaxLength = 200;

    internal static string? Of(HttpContentHeaders headers) =>
        Sanitize(headers.ContentDisposition?.FileNameStar) ?? Sanitize(headers.ContentDisposition?.FileName?.Trim('"'));

    /// <summary>The last segment of a URI.</summary>
    internal static string? Of(Uri address) => Sanitize(Uri.UnescapeDataString(address.AbsolutePath));

    /// <summary>The name without folders and without characters that a file system on any platform rejects; null when nothing is left.</summary>
    internal static string? Sanitize(string? name)
    {
        var last = (name ?? string.Empty).Split('/', '\\').Last();
        var kept = new string([.. last.Where(character => !char.IsControl(character) && !WindowsName.IsForbidden(character))]).Trim(' ', '.');
        kept = Shorten(kept).Trim(' ', '.');
        return kept.Length == 0 || WindowsName.IsDevice(kept) ? null : kept;
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
