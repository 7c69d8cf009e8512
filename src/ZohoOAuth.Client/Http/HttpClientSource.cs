using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// The HTTP connections of the process. Automatic redirects are off, because a token must not follow them to any host. Cookies are off, because two
/// connections must not share a session. Logging is off, because headers contain tokens.
/// </summary>
internal static class HttpClientSource
{
    internal const string ClientName = "ZohoOAuth";

    /// <summary>How long a host may take to accept a connection.</summary>
    internal static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection is used before a new one looks up the host again.</summary>
    internal static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Returns a factory of clients. The handler is created with the first request, because many cmdlets send none. HttpClient itself would give each request
    /// a second timeout and a second token to cancel it.
    /// </summary>
    internal static Func<HttpMessageInvoker> Create(ProxySelector proxy)
    {
        var factory = new Lazy<IHttpMessageHandlerFactory>(() => BuildServices(proxy).GetRequiredService<IHttpMessageHandlerFactory>());
        return () => new HttpMessageInvoker(factory.Value.CreateHandler(ClientName), disposeHandler: false);
    }

    /// <summary>The services behind the clients.</summary>
    internal static HttpClientServices BuildServices(ProxySelector proxy)
    {
        var options = new HttpClientFactoryOptions { HandlerLifetime = HandlerLifetime };
        options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = CreateHandler(proxy));
        return new HttpClientServices(options);
    }

#if NETFRAMEWORK
    /// <summary>The handler of .NET Framework has no lifetime of connections, so a new handler replaces it.</summary>
    private static TimeSpan HandlerLifetime => ConnectionLifetime;

    private static ServicePointHandler CreateHandler(ProxySelector proxy)
    {
        var handler = new HttpClientHandler
        {
            Proxy = proxy,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
        var protocols = ServicePointHandler.ProtocolsFor(ServicePointManager.SecurityProtocol);
        if (protocols != default)
        {
            handler.SslProtocols = protocols;
        }

        return new ServicePointHandler(proxy, TimeProvider.System) { InnerHandler = handler };
    }
#else
    /// <summary>The handler limits the lifetime of its connections itself. A new handler would close all of them.</summary>
    private static TimeSpan HandlerLifetime => Timeout.InfiniteTimeSpan;

    private static SocketsHttpHandler CreateHandler(ProxySelector proxy) => new()
    {
        Proxy = proxy,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
    };
#endif
}
