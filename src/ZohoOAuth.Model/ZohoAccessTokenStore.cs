namespace ZohoOAuth;

/// <summary>Where the access token of the hour is shared.</summary>
public enum ZohoAccessTokenStore
{
    /// <summary>In a sealed file of this user on this machine.</summary>
    Cache,

    /// <summary>In the connection's vault, for a fleet of machines that share it and must not each ask Zoho for one.</summary>
    Vault,
}
