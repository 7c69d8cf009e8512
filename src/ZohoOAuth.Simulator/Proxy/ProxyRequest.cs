using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace ZohoOAuth.Simulator.Proxy;

/// <summary>The first request on a connection to the proxy.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The target: host and port for CONNECT, else a URL or a path.</param>
internal sealed record ProxyRequest(string Method, string Target)
{
    private const int MaxHeadLength = 16 * 1024;

    public bool IsConnect => Method == "CONNECT";

    /// <summary>The host and the port of a CONNECT request.</summary>
    public (string Host, int Port) Authority
    {
        get
        {
            var colon = Target.LastIndexOf(':');
            return colon > 0 && int.TryParse(Target.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? (Target[..colon], port)
                : (Target, 0);
        }
    }

    /// <summary>
    /// Reads the request with its headers, and nothing that follows: the client may already have sent the first bytes of TLS. Null when
    /// the client sends something else, or closes the connection. There is nothing to cancel: an aborted connection ends the pipe.
    /// </summary>
    public static async Task<ProxyRequest?> ReadAsync(PipeReader input)
    {
        while (true)
        {
            var read = await input.ReadAsync();
            if (TryReadHead(read.Buffer, out var head, out var end))
            {
                input.AdvanceTo(end);
                return Parse(head);
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted || read.Buffer.Length > MaxHeadLength)
            {
                return null;
            }
        }
    }

    private static bool TryReadHead(ReadOnlySequence<byte> buffer, out string head, out SequencePosition end)
    {
        var reader = new SequenceReader<byte>(buffer);
        var isWhole = reader.TryReadTo(out ReadOnlySequence<byte> bytes, "\r\n\r\n"u8);
        head = isWhole ? Encoding.Latin1.GetString(bytes) : "";
        end = reader.Position;
        return isWhole;
    }

    private static ProxyRequest? Parse(string head) =>
        head.Split("\r\n")[0].Split(' ') is [var method, var target, "HTTP/1.1" or "HTTP/1.0"] ? new ProxyRequest(method, target) : null;
}
