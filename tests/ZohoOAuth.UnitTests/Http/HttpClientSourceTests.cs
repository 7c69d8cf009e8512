using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Http;

/// <summary>The real HTTP client of the module, against a server on the loopback address.</summary>
public sealed class HttpClientSourceTests : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly Func<HttpMessageInvoker> _clients = HttpClientSource.Create(new ProxySelector());

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_redirect_is_an_answer_and_is_not_followed()
    {
        _server.AnswerWith(response =>
        {
            response.Redirect(_server.Address + "/elsewhere");
            return [];
        });

        using var answer = await GetAsync("/here");

        Assert.Equal((302, "/here"), ((int)answer.StatusCode, Assert.Single(_server.Seen).Address.AbsolutePath));
    }

    [Fact]
    public async Task A_cookie_of_one_answer_is_not_sent_with_the_next_request()
    {
        _server.AnswerWith(response =>
        {
            response.Headers["Set-Cookie"] = "session=of-somebody; Path=/";
            return [];
        }).Answer("{}");

        (await GetAsync()).Dispose();
        (await GetAsync()).Dispose();

        Assert.Null(_server.Seen[1].Cookie);
    }

    [Fact]
    public async Task A_compressed_answer_is_read_as_it_was_before()
    {
        _server.AnswerWith(response =>
        {
            response.Headers["Content-Encoding"] = "gzip";
            using var body = new MemoryStream();
            using (var gzip = new GZipStream(body, CompressionMode.Compress))
            {
                gzip.Write("{\"code\":\"OK\"}"u8);
            }

            return body.ToArray();
        });

        using var answer = await GetAsync();

        Assert.Equal("{\"code\":\"OK\"}", await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A handler that the factory replaces every two minutes never sees the five minutes of its connections.</summary>
    [Fact]
    public void Connections_live_as_long_as_they_may()
    {
        var services = HttpClientSource.BuildServices(new ProxySelector());
        var options = services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(HttpClientSource.ClientName);
        var handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientSource.ClientName);
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler!;
        }

        var pooled = Assert.IsType<SocketsHttpHandler>(handler).PooledConnectionLifetime;
        Assert.True(pooled > TimeSpan.Zero);
        Assert.True(options.HandlerLifetime == Timeout.InfiniteTimeSpan || options.HandlerLifetime >= pooled);
    }

    /// <summary>The factory logs when it replaces a handler, on a thread of its own, where an exception would end the process.</summary>
    [Fact]
    public void The_factory_has_the_services_of_all_its_work()
    {
        var services = HttpClientSource.BuildServices(new ProxySelector());

        Assert.False(services.GetRequiredService<ILoggerFactory>().CreateLogger("test").IsEnabled(LogLevel.Critical));
        Assert.True(services.Get(HttpClientSource.ClientName).SuppressHandlerScope);
        Assert.Empty(services.GetRequiredService<IEnumerable<IHttpMessageHandlerBuilderFilter>>());
        Assert.Null(services.GetService(typeof(HttpClientSourceTests)));
    }

    private Task<HttpResponseMessage> GetAsync(string path = "") =>
        _clients().SendAsync(new HttpRequestMessage(HttpMethod.Get, _server.Address + path), CancellationToken.None);
}
