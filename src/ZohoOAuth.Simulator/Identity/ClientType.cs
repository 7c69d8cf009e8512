namespace ZohoOAuth.Simulator.Identity;

/// <summary>The client types of the API console that the simulator supports.</summary>
public enum ClientType
{
    /// <summary>A server-based application, with a redirect URI and a consent page.</summary>
    ServerBased,

    /// <summary>A self client. The console issues its codes, without a redirect URI.</summary>
    SelfClient,

    /// <summary>A non-browser application: the only type that may use the device flow.</summary>
    NonBrowser,
}
