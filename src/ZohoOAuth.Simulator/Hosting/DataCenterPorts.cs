using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>The ports of all data centers. They are bound here, and released if the server does not start.</summary>
internal sealed class DataCenterPorts : IDisposable
{
    private readonly Dictionary<SimulatedDataCenterOptions, (LoopbackPort Accounts, LoopbackPort Api)> _ports = [];
    private bool _transferred;

    public IReadOnlyList<LoopbackPort> All => [.. _ports.Values.SelectMany(pair => new[] { pair.Accounts, pair.Api })];

    public static DataCenterPorts Reserve(IEnumerable<SimulatedDataCenterOptions> dataCenters)
    {
        var ports = new DataCenterPorts();
        try
        {
            foreach (var dataCenter in dataCenters)
            {
                ports._ports.Add(dataCenter, (LoopbackPort.Reserve(dataCenter.AccountsPort), LoopbackPort.Reserve(dataCenter.ApiPort)));
            }

            return ports;
        }
        catch
        {
            ports.Dispose();
            throw;
        }
    }

    public (int Accounts, int Api) Of(SimulatedDataCenterOptions dataCenter) =>
        (_ports[dataCenter].Accounts.Number, _ports[dataCenter].Api.Number);

    /// <summary>Call this when the server has started: from then on the server closes the sockets.</summary>
    public void TransferOwnership() => _transferred = true;

    public void Dispose()
    {
        foreach (var port in _transferred ? [] : All)
        {
            port.Dispose();
        }
    }
}
