using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// Sends a request and reads the response to its end, with a timeout and a size limit. Transport failures become typed errors. The meaning of the
/// response is up to the caller. A network error names the proxy of the clients.
/// </summary>
internal sealed class ZohoHttp(Func<HttpMessageInvoker> clients, TimeProvider clock, ProxySelector? proxy = null)
{
    /// <summary>The timeout for a call to an accounts server. A response usually takes less than a second.</summary>
    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private int _isPrepared;

    /// <summary>
    /// Creates the handler on another thread, while the caller reads the connection and builds the request. Otherwise the first request of a process waits
    /// until .NET has loaded and compiled what a handler needs.
    /// </summary>
    internal void Prepare()
    {
        if (Interlocked.Exchange(ref _isPrepared, 1) == 0)
        {
            _ = Task.Run(clients);
        }
    }

    /// <summary>Sends a request, and disposes it.</summary>
    internal async Task<HttpResponse> SendAsync(
        HttpRequestMessage request,
        TimeSpan timeout,
        int maxBytes,
        Trace trace,
        CancellationToken cancellationToken,
        Transfer? transfer = null,
        IResponseSink? sink = null)
    {
        using var sent = request;
        UserAgent.AddTo(request);
        using var deadline = Poly.CancelAfter(timeout, clock);
        using var stop = cancellationToken.Register(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        var log = await RequestTrace.StartAsync(request, trace, clock).ConfigureAwait(false);
        if (transfer is not null)
        {
            transfer.ResetTimeout = ResetTimeout;
        }

        try
        {
            using var response = await clients().SendAsync(request, deadline.Token).ConfigureAwait(false);
            if (sink is not null && response.IsSuccessStatusCode && response.Content is not null)
            {
                await sink.ReceiveAsync(response, ResetTimeout, deadline.Token).ConfigureAwait(false);
                var saved = CreateResponse(request, response, sink.ShortJson);
                log?.Received(saved, sink.ShortJson?.Length, sink.Received);
                return saved;
            }

            var body = await ReadAsync(response, request.RequestUri!, maxBytes, deadline.Token).ConfigureAwait(false);
            var complete = CreateResponse(request, response, body);
            log?.Received(complete, complete.Body.Count, body?.Length ?? 0);
            return complete;
        }
        catch (Exception error) when (IsFailure(error))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // The handler of a connection says with an inner TimeoutException that its own, shorter time is over.
            throw Failed(log, deadline.IsCancellationRequested || error is OperationCanceledException { InnerException: not TimeoutException }
                ? TimedOut(request, timeout)
                : error is OperationCanceledException ? TimedOut(request, HttpClientSource.ConnectTimeout)
                : NetworkError(request, Innermost(error).Message));
        }
        finally
        {
            if (transfer is not null)
            {
                transfer.ResetTimeout = null;
            }
        }

        // Each transferred piece restarts the timeout, so that a large file does not time out.
        void ResetTimeout() => deadline.CancelAfter(timeout);
    }

    private static ZohoOAuthException Failed(RequestTrace? log, ZohoOAuthException error)
    {
        log?.Failed(error);
        return error;
    }

    private static bool IsFailure(Exception error) =>
        error is OperationCanceledException or HttpRequestException or IOException or InvalidDataException or ObjectDisposedException;

    private ZohoOAuthException TimedOut(HttpRequestMessage request, TimeSpan timeout) =>
        ZohoErrors.TimedOut(request, timeout, proxy?.ProxyFor(request.RequestUri!));

    /// <summary>
    /// The error of a request without a response. The text of the HTTP stack may contain the address of the proxy with the query of its credential.
    /// </summary>
    private ZohoOAuthException NetworkError(HttpRequestMessage request, string detail)
    {
        var via = proxy?.ProxyFor(request.RequestUri!);
        var readable = via is null ? detail : detail.Replace(via.ToString(), HostUrl.Origin(via));
        return ZohoErrors.NetworkError(request, Redactor.Redact(readable.TrimEnd('.') + "."), via);
    }

    private static HttpResponse CreateResponse(HttpRequestMessage request, HttpResponseMessage response, BodyBuffer? body)
    {
        var headers = HttpResponse.Flatten(response.Headers, response.Content?.Headers);
        return new HttpResponse
        {
            Method = request.Method.Method,
            RequestUri = request.RequestUri!,
            Status = (int)response.StatusCode,
            Body = HttpResponse.BodyOf(body?.Bytes ?? new ArraySegment<byte>([]), HttpResponse.MediaTypeOf(headers)),
            Buffer = body,
            MediaType = HttpResponse.MediaTypeOf(headers),
            Headers = headers,
        };
    }

    private static async Task<BodyBuffer?> ReadAsync(HttpResponseMessage response, Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        if (response.Content is null)
        {
            return null;
        }

        var announced = response.Content.Headers.ContentLength;
        var collected = new BodyBuffer((int)Math.Min(announced ?? 0, maxBytes));
        using var body = await Poly.OpenAsync(response.Content, cancellationToken).ConfigureAwait(false);
        while (collected.Length != announced && await Poly.ReadAsync(body, collected.Free, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            collected.Advance(read);
            if (collected.Length > maxBytes)
            {
                throw ZohoErrors.UnexpectedResponse(
                    address, $"more than {maxBytes / 1024} KiB of data", new ZohoReply { Status = (int)response.StatusCode, Path = address.AbsolutePath });
            }
        }

        return collected;
    }

    private static Exception Innermost(Exception error) => error.InnerException is null ? error : Innermost(error.InnerException);
}
