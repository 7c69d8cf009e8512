using System.Collections;

namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>One object for each data center, such as its tokens, because no data center knows the data of another.</summary>
internal sealed class PerDataCenter<T>(DataCenterDirectory dataCenters, Func<SimulatedDataCenter, T> create) : IEnumerable<T>
{
    private readonly Dictionary<SimulatedDataCenter, T> _parts = dataCenters.All.ToDictionary(dataCenter => dataCenter, create);

    public T Of(SimulatedDataCenter dataCenter) => _parts[dataCenter];

    /// <summary>The object of the data center that received the request.</summary>
    public T Of(HttpContext context) => Of(SimulatedServer.Of(context).DataCenter);

    public void ForEach(Action<T> action)
    {
        foreach (var part in _parts.Values)
        {
            action(part);
        }
    }

    public IEnumerator<T> GetEnumerator() => _parts.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
