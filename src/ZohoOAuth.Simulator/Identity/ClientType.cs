namespace ZohoOAuth.Simulator.Identity;

/// <summary>The client types of the API console that the simulator tells apart.</summary>
public enum ClientType
{
    /// <summary>Server-based application: a redirect URI and a consent page.</summary>
    ServerBased,

    /// <summary>Self client: codes come from the console, without a redirect URI.</summary>
    SelfClient,

    /// <summary>Non-browser application: the device flow, which no other type may use.</summary>
    NonBrowser,
}
