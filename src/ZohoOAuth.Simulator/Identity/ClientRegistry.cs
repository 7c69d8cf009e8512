using System.Collections.Concurrent;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Identity;

/// <summary>The clients of the API console.</summary>
internal sealed class ClientRegistry
{
    private readonly ConcurrentDictionary<string, SimulatedClient> _clients = new();

    public void Add(SimulatedClient client)
    {
        if (!_clients.TryAdd(client.ClientId, client))
        {
            throw new ArgumentException($"The client id {client.ClientId} is registered already.", nameof(client));
        }
    }

    /// <summary>The client, if the data center knows it.</summary>
    public SimulatedClient? Find(string? clientId, SimulatedDataCenter dataCenter) =>
        clientId is not null && _clients.TryGetValue(clientId, out SimulatedClient? client) && client.IsKnownAt(dataCenter) ? client : null;

    /// <summary>The client if it proves itself, else the error that Zoho names.</summary>
    public (SimulatedClient? Client, string Error) Authenticate(OAuthParameters parameters, SimulatedDataCenter dataCenter)
    {
        if (Find(parameters.ClientId, dataCenter) is not { } client)
        {
            return (null, OAuthError.InvalidClient);
        }

        return parameters.ClientSecret == client.SecretFor(dataCenter.Code) ? (client, "") : (null, OAuthError.InvalidClientSecret);
    }
}
