using System.Text;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>A request as it comes over a connection: its line, its headers, and a body of a known length or in chunks.</summary>
internal sealed class LoopbackRequest
{
    private readonly Stream _stream;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private LoopbackRequest(Stream stream, string line)
    {
        _stream = stream;
        (Method, Target) = line.Split(' ') is [var method, var target, _] ? (method, target) : throw new InvalidDataException(line);
        for (var header = ReadLine(); header.Length > 0; header = ReadLine())
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            _headers[header[..colon]] = header[(colon + 1)..].Trim();
        }

        Body = Encoding.UTF8.GetString(Header("Transfer-Encoding") == "chunked" ? ReadChunks() : ReadBytes(int.Parse(Header("Content-Length") ?? "0", provider: null)));
    }

    internal string Method { get; }

    internal string Target { get; }

    internal string Body { get; }

    /// <summary>Null when the other side has ended the connection without a request.</summary>
    internal static LoopbackRequest? Read(Stream stream) => ReadLine(stream) is { Length: > 0 } line ? new LoopbackRequest(stream, line) : null;

    internal string? Header(string name) => _headers.GetValueOrDefault(name);

    private static string ReadLine(Stream stream)
    {
        var line = new List<byte>();
        for (var next = stream.ReadByte(); next >= 0 && next != '\n'; next = stream.ReadByte())
        {
            line.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }

    private string ReadLine() => ReadLine(_stream);

    private byte[] ReadChunks()
    {
        var body = new List<byte>();
        while (true)
        {
            var length = Convert.ToInt32(ReadLine(), 16);
            body.AddRange(ReadBytes(length));
            ReadLine();
            if (length == 0)
            {
                return [.. body];
            }
        }
    }

    private byte[] ReadBytes(int count)
    {
        using var reader = new BinaryReader(_stream, Encoding.UTF8, leaveOpen: true);
        return reader.ReadBytes(count);
    }
}
