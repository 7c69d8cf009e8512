namespace ZohoOAuth;

/// <summary>Where processes share the access token of a connection.</summary>
public enum ZohoAccessTokenStore
{
    /// <summary>An encrypted file of this user on this machine.</summary>
    Cache,

    /// <summary>The vault of the connection, for machines that share it. They use one access token instead of one each.</summary>
    Vault,
}
