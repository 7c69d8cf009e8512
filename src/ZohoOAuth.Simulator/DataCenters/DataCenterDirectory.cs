using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>All data centers, in the order of the options.</summary>
internal sealed class DataCenterDirectory
{
    private readonly OrderedDictionary<string, SimulatedDataCenter> _dataCenters = new(StringComparer.OrdinalIgnoreCase);
    private readonly SimulatorSettings _settings;

    public DataCenterDirectory(IEnumerable<SimulatedDataCenter> dataCenters, SimulatorSettings settings)
    {
        _settings = settings;
        foreach (var dataCenter in dataCenters)
        {
            _dataCenters.Add(dataCenter.Code, dataCenter);
        }
    }

    public IReadOnlyDictionary<string, SimulatedDataCenter> ByCode => _dataCenters;

    public IEnumerable<SimulatedDataCenter> All => _dataCenters.Values;

    public SimulatedDataCenter First => _dataCenters.GetAt(0).Value;

    /// <summary>The data center with this code; the first one if the code is null.</summary>
    public SimulatedDataCenter Get(string? code) => code is null ? First : _dataCenters[code];

    /// <summary>
    /// The data center that issues the user's codes and tokens: the user's own, whichever accounts server
    /// received the request (https://www.zoho.com/accounts/protocol/oauth/multi-dc.html).
    /// </summary>
    public SimulatedDataCenter HomeOfUser(SimulatedDataCenter requested) =>
        _settings.UserDataCenter is { } code ? _dataCenters[code] : requested;
}
