using Microsoft.Net.Http.Headers;

namespace ZohoOAuth.Simulator.Requests;

/// <summary>A part of a form while its bytes arrive.</summary>
internal sealed class ScannedPart
{
    private const int MaxFileStart = 256;
    private const int MaxTextStart = 1024;
    private readonly List<byte> _start = [];
    private readonly ContentDispositionHeaderValue? _disposition;
    private readonly string? _contentType;
    private long _length;

    public ScannedPart(string headers)
    {
        foreach (var line in headers.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = line.Split(':', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : (line, "");
            if (name.Equals(HeaderNames.ContentType, StringComparison.OrdinalIgnoreCase))
            {
                _contentType = value;
            }
            else if (name.Equals(HeaderNames.ContentDisposition, StringComparison.OrdinalIgnoreCase))
            {
                _ = ContentDispositionHeaderValue.TryParse(value, out _disposition);
            }
        }
    }

    private string? FileName => _disposition switch
    {
        { FileNameStar: { HasValue: true } star } => star.ToString(),
        { FileName: { HasValue: true } name } => HeaderUtilities.RemoveQuotes(name).ToString(),
        _ => null,
    };

    public void Add(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        var room = (FileName is null ? MaxTextStart : MaxFileStart) - _start.Count;
        _start.AddRange(bytes[..Math.Min(room, bytes.Length)]);
    }

    public LoggedPart ToLog() => new()
    {
        Name = _disposition is null ? "" : HeaderUtilities.RemoveQuotes(_disposition.Name).ToString(),
        FileName = FileName,
        ContentType = _contentType,
        Length = _length,
        Start = _start.ToArray(),
    };
}
