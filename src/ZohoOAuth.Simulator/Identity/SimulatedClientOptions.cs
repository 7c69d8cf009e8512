namespace ZohoOAuth.Simulator.Identity;

/// <summary>What a developer fills in at the API console.</summary>
public sealed class SimulatedClientOptions
{
    /// <summary>The client id; unset makes one up.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret; unset makes one up.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The authorized redirect URIs, matched exactly.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = ["http://localhost:8765/callback"];

    /// <summary>The code of the data center whose console this is; unset is the first one.</summary>
    public string? HomeDataCenter { get; init; }

    /// <summary>Whether other data centers know the client too.</summary>
    public bool MultiDataCenter { get; init; } = true;

    /// <summary>
    /// Secrets of single data centers, by code, for a client whose owner did not tick "Use the same OAuth credentials for all
    /// data centers".
    /// </summary>
    public IReadOnlyDictionary<string, string> DataCenterSecrets { get; init; } = new Dictionary<string, string>();

    /// <summary>The client type.</summary>
    public ClientType Type { get; init; } = ClientType.ServerBased;
}
