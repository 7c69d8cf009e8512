using Microsoft.AspNetCore.Server.Kestrel.Core;
using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>A port, and what happens with its connections.</summary>
/// <param name="Port">The port.</param>
/// <param name="Configure">Adds the steps of a connection before HTTP.</param>
internal sealed record Listener(LoopbackPort Port, Action<ListenOptions> Configure)
{
    /// <summary>A port where one server listens. Its requests find the server in the connection's features.</summary>
    public static Listener For(LoopbackPort port, SimulatedServer server) => new(port, listen => listen.Use(next => connection =>
    {
        connection.Features.Set(server);
        return next(connection);
    }));
}
