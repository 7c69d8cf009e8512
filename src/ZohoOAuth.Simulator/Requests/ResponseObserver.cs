using System.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace ZohoOAuth.Simulator.Requests;

/// <summary>Watches how a request is answered: the status, the time, the bytes, and the parts of a form as the endpoint reads them.</summary>
internal sealed class ResponseObserver
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly HttpContext _context;
    private readonly AbortNotice _abort;
    private readonly MultipartScanner? _form;
    private long _length;

    private ResponseObserver(HttpContext context)
    {
        _context = context;
        context.Response.Body = new CountingStream(context.Response.Body, count => _length += count);
        _abort = new AbortNotice(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        context.Features.Set<IHttpRequestLifetimeFeature>(_abort);
        if (context.Request.GetMultipartBoundary() is { Length: > 0 } boundary)
        {
            _form = new MultipartScanner(boundary);
            context.Request.Body = new ObservedStream(context.Request.Body, _form);
        }
    }

    public static ResponseObserver Watch(HttpContext context) => new(context);

    /// <summary>Sends what an endpoint has written and not flushed. The server does that only for a body of its own.</summary>
    public async Task FlushAsync() => await _context.Response.BodyWriter.FlushAsync(_context.RequestAborted);

    public LoggedRequest Complete(LoggedRequest request) => request with
    {
        Status = _context.Response.HasStarted || !_abort.IsAborted ? _context.Response.StatusCode : null,
        Duration = Stopwatch.GetElapsedTime(_start),
        ResponseLength = _length,
        Parts = _form?.Parts ?? [],
    };
}
