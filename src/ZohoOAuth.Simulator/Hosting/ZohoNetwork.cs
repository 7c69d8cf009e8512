using System.Net.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Names;
using ZohoOAuth.Simulator.Proxy;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>
/// Zoho's data centers under their own names, behind a proxy, and a local port for the control endpoints. The local port is the first data
/// center's accounts server, so that a browser that knows no proxy can show its consent page.
/// </summary>
internal sealed class ZohoNetwork : INetwork
{
    private readonly ZohoHosts _hosts = new();
    private readonly CertificateAuthority _authority;

    public ZohoNetwork(AsZohoOptions options)
    {
        var ports = LoopbackPort.ReserveAll([options.ProxyPort, options.ControlPort]);
        _authority = new CertificateAuthority();
        var control = PortNetwork.LocalUrl(ports[1]);
        var first = new SimulatedServer(DataCenters[0], ServerRole.Accounts, control.GetLeftPart(UriPartial.Authority));
        var tunnel = new ProxyTunnel(_hosts, options.OnRefused);
        Listeners = [new Listener(ports[0], listen => ListenAsProxy(listen, tunnel)), Listener.For(ports[1], first)];
        Proxy = new ZohoProxy(ports[0].Number, control, _authority);
    }

    public IReadOnlyList<SimulatedDataCenter> DataCenters => _hosts.DataCenters;

    public IReadOnlyList<Listener> Listeners { get; }

    public ZohoProxy Proxy { get; }

    public void Dispose()
    {
        foreach (var listener in Listeners)
        {
            listener.Port.Dispose();
        }

        _authority.Dispose();
    }

    private void ListenAsProxy(ListenOptions listen, ProxyTunnel tunnel)
    {
        listen.Use(next => connection => tunnel.InvokeAsync(connection, next));

        // Assumption: Zoho's servers speak HTTP/1.1, as in every capture of their responses.
        listen.Protocols = HttpProtocols.Http1;
        listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = Handshake });
    }

    private ValueTask<SslServerAuthenticationOptions> Handshake(TlsHandshakeCallbackContext context)
    {
        var host = context.Connection.Features.GetRequiredFeature<ZohoHost>();
        return new(new SslServerAuthenticationOptions { ServerCertificateContext = _authority.For(host.Name) });
    }
}
