using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ZohoOAuth.ConformanceTests.Serving;

/// <summary>A server on the loopback with a token endpoint. To everything else it answers what the test says, and writes down what arrived.</summary>
internal sealed class DocumentServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private int _tokens;

    private DocumentServer(WebApplication app)
    {
        _app = app;
        app.MapPost("/oauth/v2/token", TokenAsync);
        app.MapFallback("{*path}", AnswerAsync);
    }

    internal string Url => _app.Urls.Single();

    /// <summary>What the next requests are answered.</summary>
    internal Func<ReceivedRequest, Answer> Respond { get; set; } = _ => Answer.NoContent;

    internal static async Task<DocumentServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new DocumentServer(builder.Build());
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The requests that arrived since the last time this was asked.</summary>
    internal IReadOnlyList<ReceivedRequest> Take()
    {
        var taken = new List<ReceivedRequest>();
        while (_requests.TryDequeue(out var request))
        {
            taken.Add(request);
        }

        return taken;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task TokenAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new Dictionary<string, object>
    {
        ["access_token"] = $"1000.access{Interlocked.Increment(ref _tokens)}.0123456789abcdef",
        ["refresh_token"] = "1000.refresh.0123456789abcdef",
        ["api_domain"] = Url,
        ["token_type"] = "Bearer",
        ["expires_in"] = 3600,
    });

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReceivedRequest.ReadAsync(context.Request);
        _requests.Enqueue(request);
        var answer = Respond(request);
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = answer.MediaType;
            await context.Response.WriteAsync(answer.Body);
        }
    }
}
