namespace ZohoOAuth.Simulator.Faults;

/// <summary>
/// Holds a response back, unless it has a Content-Length. Of that one it sends the first bytes as they are written, so that a
/// file of gigabytes can be cut without being in memory.
/// </summary>
internal sealed class TruncatingStream(HttpContext context, int length, bool abort) : MemoryStream
{
    private readonly Stream _responseBody = context.Response.Body;
    private int? _bytesLeft;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _bytesLeft ??= ReadContentLength();
        if (_bytesLeft is not { } left)
        {
            await base.WriteAsync(buffer, cancellationToken);
            return;
        }

        var part = buffer[..Math.Min(left, buffer.Length)];
        _bytesLeft -= part.Length;
        await _responseBody.WriteAsync(part, cancellationToken);
        if (_bytesLeft == 0 && abort)
        {
            await _responseBody.FlushAsync(cancellationToken);
            context.Abort();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // With an abort the Content-Length stays, so that the client can notice that bytes are missing.
    private int? ReadContentLength()
    {
        if (context.Response.ContentLength is not { } whole)
        {
            return null;
        }

        context.Response.ContentLength = abort ? whole : Math.Min(whole, length);
        return length;
    }
}
