using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// Writes a verbose line before a request and one after it, and debug lines with the headers and bodies. It reads only what is in memory: the body of
/// an upload or a download is described and not read.
/// </summary>
internal sealed class RequestTrace
{
    private static readonly Task<RequestTrace?> None = Task.FromResult<RequestTrace?>(null);

    private readonly Trace _trace;
    private readonly TimeProvider _clock;
    private readonly long _sentAt;
    private readonly NamedValues _values;
    private readonly string _request;

    private RequestTrace(HttpRequestMessage request, Trace trace, TimeProvider clock)
    {
        (_trace, _clock, _sentAt) = (trace, clock, clock.GetTimestamp());
        _values = new NamedValues(new HashSet<string>(StringComparer.Ordinal));
        _request = $"{request.Method} {_values.Address(request.RequestUri!)}";
    }

    /// <summary>Starts the trace of a request; null when neither stream is on, so that nothing is created.</summary>
    internal static Task<RequestTrace?> StartAsync(HttpRequestMessage request, Trace trace, TimeProvider clock) =>
        trace.IsVerbose || trace.IsDebug ? DescribeAsync(request, trace, clock) : None;

    private static async Task<RequestTrace?> DescribeAsync(HttpRequestMessage request, Trace trace, TimeProvider clock)
    {
        var started = new RequestTrace(request, trace, clock);
        var content = request.Content;
        trace.Write($"{started._request}: sending {(content is null ? "no body" : Size(content.Headers.ContentLength))}"
            + $"{(content is not null && TypeOf(content) is { } type ? $" ({type})" : string.Empty)}.");
        if (trace.IsDebug)
        {
            trace.Debug($"{started._request}: request headers: {started._values.Headers(HttpResponse.Flatten(request.Headers, content?.Headers))}");
            if (content is not null)
            {
                trace.Debug($"{started._request}: request body: {await started.BodyOfAsync(content).ConfigureAwait(false)}");
            }
        }

        return started;
    }

    /// <summary>The response arrived.</summary>
    /// <param name="response">The response.</param>
    /// <param name="length">The length of its body. Null if a sink received the body, of which nothing is in memory.</param>
    /// <param name="received">How many bytes arrived.</param>
    internal void Received(HttpResponse response, long? length, long received)
    {
        _trace.Write(
            $"{_request}: HTTP {response.Status} after {Elapsed():0} ms, received {Size(received)}"
                + $"{(response.RequestId is { } id ? $", request id {id}" : string.Empty)}.");
        if (_trace.IsDebug)
        {
            _trace.Debug($"{_request}: response headers: {_values.Headers(response.Headers)}");
            var body = length is { } whole ? BodyText.Of(response.Body, whole, response.MediaType, _values) : BodyText.Described(received, response.MediaType);
            _trace.Debug($"{_request}: response body: {body}");
        }
    }

    /// <summary>No response arrived.</summary>
    internal void Failed(ZohoOAuthException error) => _trace.Write($"{_request}: failed after {Elapsed():0} ms. {error.Message}");

    private double Elapsed() => _clock.GetElapsedTime(_sentAt).TotalMilliseconds;

    /// <summary>The body of a request, if it is in memory.</summary>
    private async Task<string> BodyOfAsync(HttpContent content)
    {
        if (content is not ByteArrayContent)
        {
            return BodyText.Described(content.Headers.ContentLength, TypeOf(content));
        }

        // The stream is a view of the bytes, and not a copy.
        var body = await content.ReadAsStreamAsync().ConfigureAwait(false);
        var head = new byte[Math.Min(BodyText.MaxShown, body.Length)];
        var read = await Poly.ReadAsync(body, head, CancellationToken.None).ConfigureAwait(false);
        body.Position = 0;
        return BodyText.Of(new ArraySegment<byte>(head, 0, read), body.Length, TypeOf(content), _values);
    }

    private static string Size(long? bytes) => bytes is { } known ? $"{known} bytes" : "a body of unknown length";

    private static string? TypeOf(HttpContent content) => HttpResponse.MediaTypeOf(HttpResponse.Flatten(content.Headers, null));
}
