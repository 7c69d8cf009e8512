using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>One web server that listens on all ports. The port says which simulated server receives a request.</summary>
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

        // Tests upload gigabytes. Zoho's own limits are for the endpoints.
        kestrel.Limits.MaxRequestBodySize = null;
        foreach (var endPoint in ports.SelectMany(port => port.EndPoints))
        {
            kestrel.Listen(endPoint);
        }
    }
}

/// <summary>Leaves Ctrl-C to the process that hosts the simulator, such as a test run.</summary>
internal sealed class NoConsoleLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
