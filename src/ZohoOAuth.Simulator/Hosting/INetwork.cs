using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>The data centers of a simulator, and the ports where their servers listen. Dispose closes the ports.</summary>
internal interface INetwork : IDisposable
{
    IReadOnlyList<SimulatedDataCenter> DataCenters { get; }

    IReadOnlyList<Listener> Listeners { get; }
}
