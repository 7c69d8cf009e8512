using System.Text;

namespace ZohoOAuth.Simulator.Requests;

/// <summary>
/// Finds the parts of a multipart form in the bytes that an endpoint reads (RFC 2046, section 5.1.1). It holds back only the bytes
/// that can be the start of a delimiter, so that a file of gigabytes needs no memory.
/// </summary>
internal sealed class MultipartScanner(string boundary)
{
    private const int MaxHeaderLength = 16 * 1024;
    private const int MaxParts = 1000;
    private readonly byte[] _delimiter = Encoding.UTF8.GetBytes($"\r\n--{boundary}");
    private readonly List<ScannedPart> _parts = [];

    // The first delimiter needs no line end before it.
    private byte[] _held = "\r\n"u8.ToArray();
    private State _state = State.Content;
    private ScannedPart? _open;

    private enum State
    {
        Content,
        AfterDelimiter,
        Headers,
        Done,
    }

    public IReadOnlyList<LoggedPart> Parts => [.. _parts.Select(part => part.ToLog())];

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_state == State.Done)
        {
            return;
        }

        byte[] joined = [.. _held, .. bytes];
        ReadOnlySpan<byte> rest = joined;
        while (Take(ref rest))
        {
        }

        _held = _state == State.Done ? [] : rest.ToArray();
    }

    /// <summary>Takes one step; false when it needs more bytes.</summary>
    private bool Take(ref ReadOnlySpan<byte> rest) => _state switch
    {
        State.Content => TakeContent(ref rest),
        State.AfterDelimiter => TakeDelimiterEnd(ref rest),
        State.Headers => TakeHeaders(ref rest),
        _ => false,
    };

    private bool TakeContent(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf(_delimiter);
        var content = end >= 0 ? end : Math.Max(0, rest.Length - _delimiter.Length + 1);
        _open?.Add(rest[..content]);
        rest = rest[(end >= 0 ? end + _delimiter.Length : content)..];
        if (end >= 0)
        {
            _open = null;
            _state = State.AfterDelimiter;
        }

        return end >= 0;
    }

    private bool TakeDelimiterEnd(ref ReadOnlySpan<byte> rest)
    {
        var lineEnd = rest.IndexOf("\r\n"u8);
        if (rest.StartsWith("--"u8) || (lineEnd < 0 && rest.Length > MaxHeaderLength))
        {
            _state = State.Done;
            return false;
        }

        if (lineEnd < 0)
        {
            return false;
        }

        // The line end stays: it is also the first half of the empty line that ends a part without headers.
        rest = rest[lineEnd..];
        _state = State.Headers;
        return true;
    }

    private bool TakeHeaders(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            _state = rest.Length > MaxHeaderLength ? State.Done : _state;
            return false;
        }

        _open = new ScannedPart(Encoding.UTF8.GetString(rest[..end]));
        _state = _parts.Count < MaxParts ? State.Content : State.Done;
        _parts.Add(_open);
        rest = rest[(end + "\r\n\r\n"u8.Length)..];
        return true;
    }
}
