namespace ZohoOAuth;

/// <summary>
/// The environment of an organization that a token is for. A token works in one environment only. Source:
/// https://www.zoho.com/assist/api/refresh-access-token.html
/// </summary>
public enum ZohoEnvironment
{
    /// <summary>The live organization, for example https://www.zohoapis.com.</summary>
    Production,

    /// <summary>The sandbox, for example https://sandbox.zohoapis.com.</summary>
    Sandbox,

    /// <summary>The developer organization, for example https://developer.zohoapis.com.</summary>
    Developer,
}
