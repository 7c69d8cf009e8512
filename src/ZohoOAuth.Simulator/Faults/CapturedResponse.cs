namespace ZohoOAuth.Simulator.Faults;

/// <summary>A response that is captured before it is sent, so that a fault can change how it is sent.</summary>
internal sealed class CapturedResponse
{
    private readonly HttpContext _context;
    private readonly ReadOnlyMemory<byte> _body;

    private CapturedResponse(HttpContext context, ReadOnlyMemory<byte> body)
    {
        _context = context;
        _body = body;
    }

    private CancellationToken RequestAborted => _context.RequestAborted;

    /// <summary>Lets the server respond, and captures the response.</summary>
    public static async Task<CapturedResponse> CaptureAsync(HttpContext context, Func<Task> respond)
    {
        using var buffer = new MemoryStream();
        return await CaptureAsync(context, respond, buffer);
    }

    /// <summary>Captures what the stream holds back.</summary>
    public static async Task<CapturedResponse> CaptureAsync(HttpContext context, Func<Task> respond, MemoryStream buffer)
    {
        var responseBody = context.Response.Body;
        context.Response.Body = buffer;
        await respond();
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        context.Response.Body = responseBody;
        return new CapturedResponse(context, buffer.ToArray());
    }

    /// <summary>
    /// With an abort, the client sees the full Content-Length and a connection that closes early. Without one, it sees a complete
    /// response whose text stops in the middle.
    /// </summary>
    public async Task TruncateAsync(int length, bool abort)
    {
        var sent = Math.Min(length, _body.Length);
        _context.Response.ContentLength = abort ? _body.Length : sent;
        await WriteAsync(_body[..sent]);
        if (abort)
        {
            _context.Abort();
        }
    }

    /// <summary>Sends a byte after every pause, and the rest when the faults are cleared.</summary>
    public async Task TrickleAsync(TimeSpan pause, ActiveFault fault)
    {
        _context.Response.ContentLength = _body.Length;
        var sent = 0;
        while (sent < _body.Length && !fault.Cleared.IsCompleted)
        {
            await WriteAsync(_body.Slice(sent++, 1));
            await fault.DelayAsync(pause, RequestAborted);
        }

        await WriteAsync(_body[sent..]);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> part)
    {
        await _context.Response.Body.WriteAsync(part, RequestAborted);
        await _context.Response.Body.FlushAsync(RequestAborted);
    }
}
