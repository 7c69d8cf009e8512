using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>One web server behind all ports; which server a request means is told by the port that it came to.</summary>
internal static class LoopbackHost
{
    public static IHost Build(IReadOnlyList<LoopbackPort> ports, Action<IApplicationBuilder> pipeline) =>
        new HostBuilder()
            .ConfigureWebHost(web => web
                .UseKestrelCore()
                .UseSockets(sockets => sockets.CreateBoundListenSocket = endPoint => Find(ports, (IPEndPoint)endPoint))
                .ConfigureKestrel(kestrel => Listen(kestrel, ports))
                .ConfigureServices(services => services.AddRoutingCore().AddSingleton<IHostLifetime, NoConsoleLifetime>())
                .Configure(pipeline))
            .Build();

    private static System.Net.Sockets.Socket Find(IReadOnlyList<LoopbackPort> ports, IPEndPoint endPoint) =>
        ports.Single(port => port.Number == endPoint.Port).SocketFor(endPoint);

    private static void Listen(KestrelServerOptions kestrel, IReadOnlyList<LoopbackPort> ports)
    {
        kestrel.AddServerHeader = false;

        // Whoever tries a gigabyte may: Zoho's own limits are not the server's business.
        kestrel.Limits.MaxRequestBodySize = null;
        foreach (var endPoint in ports.SelectMany(port => port.EndPoints))
        {
            kestrel.Listen(endPoint);
        }
    }
}

/// <summary>Leaves Ctrl-C to the process that the simulator runs in: a test run, or Program.</summary>
internal sealed class NoConsoleLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
