using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// Sends a request and reads the response to its end, with a timeout and a size limit. Transport failures become typed errors. The meaning of the
/// response is up to the caller. A network error names the proxy of the clients.
/// </summary>
internal sealed class ZohoHttp(Func<HttpClient> clients, TimeProvider clock, ProxySelector? proxy = null)
{
    /// <summary>The timeout for a call to an accounts server. A response usually takes less than a second.</summary>
    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    internal async Task<HttpResponse> SendAsync(
        HttpRequestMessage request,
        TimeSpan timeout,
        int maxBytes,
        Trace trace,
        CancellationToken cancellationToken,
        Transfer? transfer = null,
        IResponseSink? sink = null)
    {
        var address = request.RequestUri!;
        UserAgent.AddTo(request);
        using var deadline = Poly.CancelAfter(timeout, clock);
        using var stop = cancellationToken.Register(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        var sentAt = clock.GetTimestamp();
        if (transfer is not null)
        {
            transfer.ResetTimeout = ResetTimeout;
        }

        try
        {
            using var client = clients();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            if (sink is not null && response.IsSuccessStatusCode && response.Content is not null)
            {
                await sink.ReceiveAsync(response, ResetTimeout, deadline.Token).ConfigureAwait(false);
                return CreateResponse(request, response, sink.ShortJson);
            }

            var body = await ReadAsync(response, address, maxBytes, deadline.Token).ConfigureAwait(false);
            trace.Write(
                $"{request.Method} {address.Authority}{address.AbsolutePath}: HTTP {(int)response.StatusCode}, "
                    + $"{body?.Length ?? 0} bytes in {clock.GetElapsedTime(sentAt).TotalMilliseconds:0} ms");
            return CreateResponse(request, response, body);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler of a connection says with an inner TimeoutException that its own, shorter time is over.
            var isConnecting = error.InnerException is TimeoutException && !deadline.IsCancellationRequested;
            throw ZohoErrors.TimedOut(request, isConnecting ? HttpClientSource.ConnectTimeout : timeout, proxy?.ProxyFor(address));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw NetworkError(request, Innermost(error).Message);
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
            Date = response.Headers.Date,
        };
    }

    private static async Task<BodyBuffer?> ReadAsync(HttpResponseMessage response, Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        if (response.Content is null)
        {
            return null;
        }

        var collected = new BodyBuffer((int)Math.Min(response.Content.Headers.ContentLength ?? 0, maxBytes));
        await BodyReader.ReadPiecesAsync(response.Content, Collect, cancellationToken).ConfigureAwait(false);
        return collected;

        Task Collect(byte[] piece, int count)
        {
            if (collected.Length + count > maxBytes)
            {
                throw ZohoErrors.UnexpectedResponse(
                    address, $"more than {maxBytes / 1024} KiB of data", new ZohoReply { Status = (int)response.StatusCode, Path = address.AbsolutePath });
            }

            collected.Add(piece, count);
            return Task.CompletedTask;
        }
    }

    private static Exception Innermost(Exception error) => error.InnerException is null ? error : Innermost(error.InnerException);
}
