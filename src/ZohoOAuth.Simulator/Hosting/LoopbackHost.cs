using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>One web server that listens on all ports. The connection says which simulated server receives a request.</summary>
internal static class LoopbackHost
{
    public static IHost Build(IReadOnlyList<Listener> listeners, Action<IApplicationBuilder> pipeline) =>
        new HostBuilder()
            .ConfigureWebHost(web => web
                .UseKestrelCore()
                .UseSockets(sockets => sockets.CreateBoundListenSocket = endPoint => Find(listeners, (IPEndPoint)endPoint))
                .ConfigureKestrel(kestrel => Listen(kestrel, listeners))
                .ConfigureServices(services => services.AddRoutingCore().AddSingleton<IHostLifetime, NoConsoleLifetime>())
                .Configure(pipeline))
            .Build();

    private static System.Net.Sockets.Socket Find(IReadOnlyList<Listener> listeners, IPEndPoint endPoint) =>
        listeners.Single(listener => listener.Port.Number == endPoint.Port).Port.SocketFor(endPoint);

    private static void Listen(KestrelServerOptions kestrel, IReadOnlyList<Listener> listeners)
    {
        kestrel.AddServerHeader = false;

        // Tests upload gigabytes. Zoho's own limits are for the endpoints.
        kestrel.Limits.MaxRequestBodySize = null;
        foreach (var listener in listeners)
        {
            foreach (var endPoint in listener.Port.EndPoints)
            {
                kestrel.Listen(endPoint, listener.Configure);
            }
        }
    }
}

/// <summary>Leaves Ctrl-C to the process that hosts the simulator, such as a test run.</summary>
internal sealed class NoConsoleLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
