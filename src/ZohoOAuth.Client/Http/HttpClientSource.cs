using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// The HTTP connections of the process. Automatic redirects are off, because a token must not follow them to any host. Cookies are off, because two
/// connections must not share a session. Logging is off, because headers contain tokens.
/// </summary>
internal static class HttpClientSource
{
    private const string ClientName = "ZohoOAuth";

    /// <summary>Returns a factory of clients. The handler is created with the first request, because many cmdlets send none.</summary>
    internal static Func<HttpClient> Create(ProxySelector proxy)
    {
        var factory = new Lazy<IHttpClientFactory>(() => BuildFactory(proxy));
        return () => factory.Value.CreateClient(ClientName);
    }

    private static IHttpClientFactory BuildFactory(ProxySelector proxy)
    {
        var services = new ServiceCollection();
        services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => CreateHandler(proxy))
            .RemoveAllLoggers();
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
    }

#if NETFRAMEWORK
    private static HttpClientHandler CreateHandler(ProxySelector proxy) => new()
    {
        Proxy = proxy,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
    };
#else
    private static SocketsHttpHandler CreateHandler(ProxySelector proxy) => new()
    {
        Proxy = proxy,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
#endif
}
