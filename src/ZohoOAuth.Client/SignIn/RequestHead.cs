using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// The head of an HTTP request, with the parts that the listener needs. Anything that is not valid HTTP/1.x is rejected, because
/// a redirected browser sends a plain request.
/// Sources: RFC 9112, sections 2 to 5; https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header;
/// https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header
/// </summary>
internal sealed record RequestHead(string Method, string Target, string Host, bool IsNavigation, IReadOnlyList<string> Cookies)
{
    /// <summary>The maximum length in bytes. It has room for a code, its parameters and the browser's headers.</summary>
    internal const int MaxHeadLength = 16 * 1024;

    private static readonly byte[] End = Encoding.ASCII.GetBytes("\r\n\r\n");

    internal string Path => Target.Split('?')[0];

    internal string Query => Target.IndexOf('?') is >= 0 and var at ? Target.Substring(at + 1) : string.Empty;

    /// <summary>Reads the head from a connection; null when it ends too early, is too long or is not valid.</summary>
    internal static async Task<RequestHead?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxHeadLength];
        var chunk = new byte[4096];
        var count = 0;
        while (LengthOf(bytes, count) is null)
        {
            var read = await Poly.ReadAsync(stream, chunk, cancellationToken).ConfigureAwait(false);
            if (read == 0 || count + read > bytes.Length)
            {
                return null;
            }

            Buffer.BlockCopy(chunk, 0, bytes, count, read);
            count += read;
        }

        return Read(bytes, LengthOf(bytes, count)!.Value);
    }

    /// <summary>The length of the head in bytes; null when its end has not been received.</summary>
    internal static int? LengthOf(byte[] bytes, int count)
    {
        for (var at = 0; at + End.Length <= count; at++)
        {
            if (bytes[at] == End[0] && bytes[at + 1] == End[1] && bytes[at + 2] == End[2] && bytes[at + 3] == End[3])
            {
                return at + End.Length;
            }
        }

        return null;
    }

    /// <summary>Parses the head; null when it is not valid.</summary>
    internal static RequestHead? Read(byte[] bytes, int length)
    {
        for (var at = 0; at < length; at++)
        {
            if (bytes[at] is (< 0x20 and not (0x0D or 0x0A or 0x09)) or >= 0x7F)
            {
                return null;
            }
        }

        var lines = Encoding.ASCII.GetString(bytes, 0, length).Split(["\r\n"], StringSplitOptions.None);
        var request = lines[0].Split(' ');
        return request is [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"] && HostOf(lines) is { } host && !lines.Any(IsMalformed)
            ? new RequestHead(method, target, host, IsNavigationOf(lines), CookiesOf(lines))
            : null;
    }

    /// <summary>Whether a user opens the address in a tab. A browser may also load a page in advance, which the user did not open.</summary>
    private static bool IsNavigationOf(string[] lines) =>
        Values(lines, "Sec-Fetch-Dest:").All(destination => destination == "document") && !Values(lines, "Sec-Purpose:").Any();

    /// <summary>The cookies as name=value. Source: RFC 6265, section 4.2.</summary>
    private static string[] CookiesOf(string[] lines) =>
        [.. Values(lines, "Cookie:").SelectMany(value => value.Split(';')).Select(cookie => cookie.Trim())];

    /// <summary>The value of the Host header; null unless there is exactly one. With two, it is ambiguous which one applies.</summary>
    private static string? HostOf(string[] lines)
    {
        var hosts = Values(lines, "Host:").ToArray();
        return hosts.Length == 1 ? hosts[0] : null;
    }

    private static IEnumerable<string> Values(string[] lines, string name) =>
        lines.Skip(1).Where(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(line => line.Substring(name.Length).Trim());

    /// <summary>Whether the line contains a lone CR or LF, or continues the previous header.</summary>
    private static bool IsMalformed(string line) => line.IndexOf('\r') >= 0 || line.IndexOf('\n') >= 0 || (line.Length > 0 && line[0] is ' ' or '\t');
}
