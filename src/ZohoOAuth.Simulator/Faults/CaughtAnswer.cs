namespace ZohoOAuth.Simulator;

/// <summary>An answer that was caught whole before it went out, so that it can be spoilt on its way.</summary>
internal sealed class CaughtAnswer
{
    private readonly HttpContext _context;
    private readonly ReadOnlyMemory<byte> _body;

    private CaughtAnswer(HttpContext context, ReadOnlyMemory<byte> body)
    {
        _context = context;
        _body = body;
    }

    private CancellationToken Gone => _context.RequestAborted;

    /// <summary>Lets the server answer, and keeps what it says.</summary>
    public static async Task<CaughtAnswer> CatchAsync(HttpContext context, Func<Task> response)
    {
        using var caught = new MemoryStream();
        return await CatchAsync(context, response, caught);
    }

    /// <summary>Keeps what of it the stream holds.</summary>
    public static async Task<CaughtAnswer> CatchAsync(HttpContext context, Func<Task> response, MemoryStream caught)
    {
        Stream wire = context.Response.Body;
        context.Response.Body = caught;
        await response();
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        context.Response.Body = wire;
        return new CaughtAnswer(context, caught.ToArray());
    }

    /// <summary>
    /// Whoever reads sees the whole answer's length announced and, with an abort, the connection broken before it came;
    /// without one, a complete answer whose text stops in the middle.
    /// </summary>
    public async Task TruncateAsync(int length, bool abort)
    {
        int sent = Math.Min(length, _body.Length);
        _context.Response.ContentLength = abort ? _body.Length : sent;
        await SendAsync(_body[..sent]);
        if (abort)
        {
            _context.Abort();
        }
    }

    /// <summary>A byte, a pause, a byte; all that is left when the fault is over.</summary>
    public async Task TrickleAsync(TimeSpan pause, TakenFault fault)
    {
        _context.Response.ContentLength = _body.Length;
        int sent = 0;
        while (sent < _body.Length && !fault.Over.IsCompleted)
        {
            await SendAsync(_body.Slice(sent++, 1));
            await fault.HoldAsync(pause, Gone);
        }

        await SendAsync(_body[sent..]);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> part)
    {
        await _context.Response.Body.WriteAsync(part, Gone);
        await _context.Response.Body.FlushAsync(Gone);
    }
}
