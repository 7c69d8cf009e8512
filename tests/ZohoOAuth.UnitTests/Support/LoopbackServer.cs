using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>A server on the loopback address for tests of the real HTTP client. It gives the answers of a queue, in order.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Func<HttpListenerResponse, byte[]>> _answers = new();
    private readonly ConcurrentQueue<SeenCall> _seen = new();

    internal LoopbackServer()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Scheme, host and port.</summary>
    internal string Address { get; }

    internal IReadOnlyList<SeenCall> Seen => [.. _seen];

    public void Dispose() => _listener.Close();

    internal LoopbackServer Answer(string json, int status = 200) => AnswerWith(response =>
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        return Encoding.UTF8.GetBytes(json);
    });

    /// <summary>Fills a response and returns its body.</summary>
    internal LoopbackServer AnswerWith(Func<HttpListenerResponse, byte[]> fill)
    {
        _answers.Enqueue(fill);
        return this;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            _seen.Enqueue(
                new SeenCall(
                    context.Request.HttpMethod, context.Request.Url!,
                    await reader.ReadToEndAsync(),
                    context.Request.Headers["Authorization"], context.Request.Headers["Cookie"])
                {
                    ContentType = context.Request.ContentType, UserAgent = context.Request.UserAgent, ModifiedSince = context.Request.Headers["If-Modified-Since"],
                });
            var body = _answers.TryDequeue(out var fill) ? fill(context.Response) : Unexpected(context.Response);
            context.Response.ContentLength64 = body.Length;
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    private static byte[] Unexpected(HttpListenerResponse response)
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
