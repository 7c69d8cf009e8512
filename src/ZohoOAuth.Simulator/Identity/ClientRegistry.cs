using System.Collections.Concurrent;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Identity;

/// <summary>The clients of the API console. Three are predefined.</summary>
internal sealed class ClientRegistry
{
    private readonly ConcurrentDictionary<string, SimulatedClient> _clients = new();
    private readonly DataCenterDirectory _dataCenters;

    public ClientRegistry(DataCenterDirectory dataCenters, IReadOnlyList<string> redirectUris)
    {
        _dataCenters = dataCenters;
        ServerBased = Register(new SimulatedClientOptions { RedirectUris = redirectUris });
        SelfClient = Register(new SimulatedClientOptions { Type = ClientType.SelfClient });
        Device = Register(new SimulatedClientOptions { Type = ClientType.NonBrowser });
    }

    public SimulatedClient ServerBased { get; }

    public SimulatedClient SelfClient { get; }

    public SimulatedClient Device { get; }

    public SimulatedClient Register(SimulatedClientOptions options)
    {
        var client = new SimulatedClient(options, options.HomeDataCenter ?? _dataCenters.First.Code);
        return _clients.TryAdd(client.ClientId, client)
            ? client
            : throw new ArgumentException($"A client with the id {client.ClientId} is already registered.", nameof(options));
    }

    public bool Contains(string? clientId) => clientId is not null && _clients.ContainsKey(clientId);

    /// <summary>The client, if the data center knows it.</summary>
    public SimulatedClient? Find(string? clientId, SimulatedDataCenter dataCenter) =>
        clientId is not null && _clients.TryGetValue(clientId, out var client) && client.IsKnownAt(dataCenter) ? client : null;

    /// <summary>The client if its secret is correct, else Zoho's error.</summary>
    public (SimulatedClient? Client, string Error) Authenticate(OAuthParameters parameters, SimulatedDataCenter dataCenter)
    {
        if (Find(parameters.ClientId, dataCenter) is not { } client)
        {
            return (null, OAuthError.InvalidClient);
        }

        return parameters.ClientSecret == client.SecretFor(dataCenter.Code) ? (client, "") : (null, OAuthError.InvalidClientSecret);
    }
}
