using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>
/// A server on the loopback address for tests of the real HTTP client. It gives the answers of a queue, in order. It accepts in a thread
/// of its own, with calls that block, because these work on every system: HttpListener and AcceptEx do not under Wine.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    /// <summary>How often the thread looks whether it should end, in microseconds.</summary>
    private const int Look = 20_000;

    private readonly TcpListener _listener;
    private readonly ConcurrentQueue<Func<LoopbackAnswer, byte[]>> _answers = new();
    private readonly ConcurrentQueue<SeenCall> _seen = new();
    private volatile bool _isDisposed;

    internal LoopbackServer()
    {
        var port = FreePort.Find();
        Address = $"http://127.0.0.1:{port}";
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    /// <summary>Scheme, host and port.</summary>
    internal string Address { get; }

    internal IReadOnlyList<SeenCall> Seen => [.. _seen];

    public void Dispose() => _isDisposed = true;

    internal LoopbackServer Answer(string json, int status = 200) => AnswerWith(response =>
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        return Encoding.UTF8.GetBytes(json);
    });

    /// <summary>Fills a response and returns its body.</summary>
    internal LoopbackServer AnswerWith(Func<LoopbackAnswer, byte[]> fill)
    {
        _answers.Enqueue(fill);
        return this;
    }

    private void Serve()
    {
        while (!_isDisposed)
        {
            if (!_listener.Server.Poll(Look, SelectMode.SelectRead))
            {
                continue;
            }

            using var client = _listener.AcceptTcpClient();
            try
            {
                Converse(client);
            }
            catch (IOException)
            {
                // A client that was stopped in the middle of its call.
            }
        }

        _listener.Stop();
    }

    private void Converse(TcpClient client)
    {
        using var stream = new BufferedStream(client.GetStream());
        if (LoopbackRequest.Read(stream) is not { } request)
        {
            return;
        }

        _seen.Enqueue(
            new SeenCall(request.Method, new Uri(Address + request.Target), request.Body, request.Header("Authorization"), request.Header("Cookie"))
            {
                ContentType = request.Header("Content-Type"), UserAgent = request.Header("User-Agent"), ModifiedSince = request.Header("If-Modified-Since"),
            });
        var answer = new LoopbackAnswer();
        var body = _answers.TryDequeue(out var fill) ? fill(answer) : Unexpected(answer);
        stream.Write(answer.With(body));
        stream.Flush();
        client.Client.Shutdown(SocketShutdown.Send);
    }

    private static byte[] Unexpected(LoopbackAnswer response)
    {
        response.StatusCode = 418;
        return [];
    }

    internal sealed record SeenCall(string Method, Uri Address, string Body, string? Authorization, string? Cookie)
    {
        internal string? UserAgent { get; init; }

        internal string? ContentType { get; init; }

        internal string? ModifiedSince { get; init; }

        internal Dictionary<string, string> Form => FormEncoding.Read(Body);
    }
}
