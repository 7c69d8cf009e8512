#if NETFRAMEWORK
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// Gives the connections of .NET Framework what the handler of .NET has. They belong to the process, so only those to the hosts of a request are changed,
/// and no default of the session.
/// </summary>
internal sealed class ServicePointHandler(ProxySelector proxy, TimeProvider clock) : DelegatingHandler
{
    /// <summary>The default is two, which makes parallel calls wait for each other.</summary>
    private const int MinConnections = 16;

    /// <summary>
    /// TLS 1.2 where the session excludes it, as on old systems, because Zoho rejects older versions. Otherwise none: the session or the system decides.
    /// </summary>
    internal static SslProtocols ProtocolsFor(SecurityProtocolType session) =>
        session == SecurityProtocolType.SystemDefault || session >= SecurityProtocolType.Tls12 ? SslProtocols.None : SslProtocols.Tls12;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var via = proxy.ProxyFor(request.RequestUri!);
        var point = ServicePointManager.FindServicePoint(request.RequestUri!, proxy);

        // With it, a body waits up to 350 ms for a response that Zoho does not send.
        point.Expect100Continue = false;
        point.ConnectionLimit = Math.Max(point.ConnectionLimit, MinConnections);
        if (via is null)
        {
            point.ConnectionLeaseTimeout = (int)HttpClientSource.ConnectionLifetime.TotalMilliseconds;
        }

        if (point.CurrentConnections == 0)
        {
            await RequireResponsiveAsync(via ?? request.RequestUri!, cancellationToken).ConfigureAwait(false);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Throws when a host accepts no connection in time. HttpWebRequest has no such limit, so a connection of its own is tried before the first one. Any
    /// other failure is left to the request, which reports it.
    /// </summary>
    private async Task RequireResponsiveAsync(Uri host, CancellationToken cancellationToken)
    {
        using var timeout = Poly.CancelAfter(HttpClientSource.ConnectTimeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await Poly.WaitAsync(TryConnectAsync(host), stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(error.Message, new TimeoutException(error.Message, error));
        }
    }

    /// <summary>Completes when one address of the host accepts a connection, or when none can.</summary>
    private static async Task<bool> TryConnectAsync(Uri host)
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host.DnsSafeHost).ConfigureAwait(false);
            var attempts = addresses.Select(address => TryConnectAsync(address, host.Port)).ToList();
            while (attempts.Count > 0)
            {
                var ended = await Task.WhenAny(attempts).ConfigureAwait(false);
                if (await ended.ConfigureAwait(false))
                {
                    return true;
                }

                attempts.Remove(ended);
            }
        }
        catch (SocketException)
        {
            // The name is unknown.
        }

        return false;
    }

    private static async Task<bool> TryConnectAsync(IPAddress address, int port)
    {
        try
        {
            using var client = new TcpClient(address.AddressFamily);
            await client.ConnectAsync(address, port).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
#endif
