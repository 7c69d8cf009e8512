using System.Text;
using Microsoft.AspNetCore.Connections;
using ZohoOAuth.Simulator.Names;

namespace ZohoOAuth.Simulator.Proxy;

/// <summary>
/// The first step of a connection to the proxy. It opens a tunnel to a host of Zoho, which is this process: what the client sends next
/// goes to the next steps, TLS and HTTP. Everything else is refused, so that nothing leaves the machine.
/// </summary>
internal sealed class ProxyTunnel(ZohoHosts hosts, Action<string> onRefused)
{
    private const string Established = "HTTP/1.1 200 Connection established\r\n\r\n";

    public async Task InvokeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var request = await ProxyRequest.ReadAsync(connection.Transport.Input);
        if (request is null)
        {
            return;
        }

        if (ProxyRefusal.Of(request, hosts, out var host) is { } refusal)
        {
            onRefused($"{request.Target.Split('?')[0]}: {refusal.Text}");
            await refusal.SendAsync(connection);
            return;
        }

        connection.Features.Set(host);
        connection.Features.Set(host!.Server);
        await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(Established));
        await next(connection);
    }
}
