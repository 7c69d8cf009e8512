using System.Globalization;
using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>Data centers whose servers have a port each: http://localhost:PORT.</summary>
internal sealed class PortNetwork : INetwork
{
    public PortNetwork(IReadOnlyList<SimulatedDataCenterOptions> options)
    {
        var ports = LoopbackPort.ReserveAll([.. options.SelectMany(dataCenter => new[] { dataCenter.AccountsPort, dataCenter.ApiPort })]);
        var pairs = options.Zip(ports.Chunk(2), (dataCenter, pair) => (DataCenter: Create(dataCenter, pair), Accounts: pair[0], Api: pair[1])).ToArray();
        DataCenters = [.. pairs.Select(pair => pair.DataCenter)];
        Listeners =
        [
            .. pairs.Select(pair => Listen(pair.Accounts, pair.DataCenter, ServerRole.Accounts)),
            .. pairs.Select(pair => Listen(pair.Api, pair.DataCenter, ServerRole.Api)),
        ];
    }

    public IReadOnlyList<SimulatedDataCenter> DataCenters { get; }

    public IReadOnlyList<Listener> Listeners { get; }

    public static Uri LocalUrl(LoopbackPort port) => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port.Number}"));

    public void Dispose()
    {
        foreach (var listener in Listeners)
        {
            listener.Port.Dispose();
        }
    }

    private static SimulatedDataCenter Create(SimulatedDataCenterOptions options, LoopbackPort[] ports) =>
        new(options.Code, options.Location, LocalUrl(ports[0]), LocalUrl(ports[1]));

    private static Listener Listen(LoopbackPort port, SimulatedDataCenter dataCenter, ServerRole role) =>
        Listener.For(port, new SimulatedServer(dataCenter, role, role == ServerRole.Accounts ? dataCenter.AccountsOrigin : dataCenter.ApiOrigin));
}
