using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.UnitTests.Http;

public sealed class HttpClientSourceTests
{
    /// <summary>A handler that the factory replaces every two minutes never sees the five minutes of its connections.</summary>
    [Fact]
    public void Connections_live_as_long_as_they_may()
    {
        using var services = HttpClientSource.BuildServices(new ProxySelector());
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
}
