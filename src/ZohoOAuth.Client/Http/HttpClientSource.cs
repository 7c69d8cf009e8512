using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// The process's HTTP connections. Redirects are not followed here, because a token may not follow them to any host;
/// cookies are off, because two connections must not share a session; nothing logs, because headers hold tokens.
/// </summary>
internal static class HttpClientSource
{
    private const string ClientName = "ZohoOAuth";

    /// <summary>Nothing is built before the first request: many a cmdlet sends none.</summary>
    internal static Func<HttpClient> Create(CallProxy proxy)
    {
        var factory = new Lazy<IHttpClientFactory>(() => BuildFactory(proxy));
        return () => factory.Value.CreateClient(ClientName);
    }

    private static IHttpClientFactory BuildFactory(CallProxy proxy)
    {
        var services = new ServiceCollection();
        services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => CreateHandler(proxy))
            .RemoveAllLoggers();
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
    }

#if NETFRAMEWORK
    private static HttpClientHandler CreateHandler(CallProxy proxy) => new()
    {
        Proxy = proxy,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
    };
#else
    private static SocketsHttpHandler CreateHandler(CallProxy proxy) => new()
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
