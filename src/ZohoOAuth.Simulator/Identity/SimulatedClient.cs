using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Identity;

/// <summary>A registered client.</summary>
public sealed class SimulatedClient
{
    private readonly IReadOnlyDictionary<string, string> _dataCenterSecrets;

    internal SimulatedClient(SimulatedClientOptions options, string homeDataCenter)
    {
        Family = options.Type == ClientType.NonBrowser ? CredentialGenerator.DeviceFamily : CredentialGenerator.Family;
        ClientId = options.ClientId ?? CredentialGenerator.NewClientId(Family);
        ClientSecret = options.ClientSecret ?? CredentialGenerator.NewSecret();
        RedirectUris = options.Type == ClientType.ServerBased ? options.RedirectUris : [];
        HomeDataCenter = homeDataCenter;
        MultiDataCenter = options.MultiDataCenter;
        Type = options.Type;
        _dataCenterSecrets = options.DataCenterSecrets;
    }

    /// <summary>The client id, 1000.XXXX, or 1004.XXXX of a non-browser client.</summary>
    public string ClientId { get; }

    /// <summary>The client secret in every data center that has no secret of its own.</summary>
    public string ClientSecret { get; }

    /// <summary>The authorized redirect URIs; empty for types other than server-based.</summary>
    public IReadOnlyList<string> RedirectUris { get; }

    /// <summary>The code of the data center where the client is registered.</summary>
    public string HomeDataCenter { get; }

    /// <summary>Whether other data centers know the client too.</summary>
    public bool MultiDataCenter { get; }

    /// <summary>The client type.</summary>
    public ClientType Type { get; }

    /// <summary>The secret that a data center expects.</summary>
    /// <param name="dataCenter">The data center's code.</param>
    /// <returns>The secret.</returns>
    public string SecretFor(string dataCenter) => _dataCenterSecrets.GetValueOrDefault(dataCenter, ClientSecret);

    internal string Family { get; }

    internal bool IsKnownAt(SimulatedDataCenter dataCenter) => MultiDataCenter || dataCenter.Code == HomeDataCenter;
}
