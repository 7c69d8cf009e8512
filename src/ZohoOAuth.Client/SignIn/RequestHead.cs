using System.Text;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// The head of a browser's request, as far as the listener needs it. Whatever is not plainly HTTP/1.1 is nothing: a browser
/// that was redirected sends no more than this.
/// Sources: RFC 9112, sections 2 to 5; https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header
/// </summary>
internal sealed record RequestHead(string Method, string Target, string Host, bool IsOfTab)
{
    /// <summary>Room for a code, its parameters and what browsers add.</summary>
    internal const int MaxHeadLength = 16 * 1024;

    private static readonly byte[] End = Encoding.ASCII.GetBytes("\r\n\r\n");

    internal string Path => Target.Split('?')[0];

    internal string Query => Target.IndexOf('?') is >= 0 and var at ? Target.Substring(at + 1) : string.Empty;

    /// <summary>How many of the bytes belong to the head; null while its end has not come.</summary>
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

    /// <summary>The head; null for bytes that are none.</summary>
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
        return request is [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"] && HostOf(lines) is { } host && !lines.Any(IsBroken)
            ? new RequestHead(method, target, host, Values(lines, "Sec-Fetch-Dest:").All(destination => destination == "document"))
            : null;
    }

    /// <summary>The one Host header. Two would leave it to the reader which one counts.</summary>
    private static string? HostOf(string[] lines)
    {
        var hosts = Values(lines, "Host:").ToArray();
        return hosts.Length == 1 ? hosts[0] : null;
    }

    private static IEnumerable<string> Values(string[] lines, string name) =>
        lines.Skip(1).Where(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(line => line.Substring(name.Length).Trim());

    /// <summary>A line end that is no line end, or a header that goes on in the next line.</summary>
    private static bool IsBroken(string line) => line.IndexOf('\r') >= 0 || line.IndexOf('\n') >= 0 || (line.Length > 0 && line[0] is ' ' or '\t');
}
