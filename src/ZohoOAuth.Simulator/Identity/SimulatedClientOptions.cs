namespace ZohoOAuth.Simulator.Identity;

/// <summary>The properties of a client that a developer registers at the API console.</summary>
public sealed class SimulatedClientOptions
{
    /// <summary>The client id; null to generate one.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret; null to generate one.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The authorized redirect URIs, matched exactly.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = ["http://localhost:8765/callback"];

    /// <summary>The code of the data center where the client is registered; null for the first one.</summary>
    public string? HomeDataCenter { get; init; }

    /// <summary>Whether other data centers know the client too.</summary>
    public bool MultiDataCenter { get; init; } = true;

    /// <summary>
    /// The secrets of single data centers, by code, for a client whose owner did not select "Use the same OAuth credentials for all
    /// data centers".
    /// </summary>
    public IReadOnlyDictionary<string, string> DataCenterSecrets { get; init; } = new Dictionary<string, string>();

    /// <summary>The client type.</summary>
    public ClientType Type { get; init; } = ClientType.ServerBased;
}
