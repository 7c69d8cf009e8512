namespace ZohoOAuth;

/// <summary>A limit of Zoho. Source: Zoho's FAQ (Kaizen #79), "2. Token Limit". Other pages of Zoho have other numbers.</summary>
public enum ZohoLimit
{
    /// <summary>The grants of a client in the time window.</summary>
    Grant,

    /// <summary>The requests of a connection for access tokens in the time window.</summary>
    AccessTokenRequest,

    /// <summary>The new refresh tokens of a client in the time window.</summary>
    RefreshTokenRequest,

    /// <summary>The valid access tokens of a connection. Above the maximum, Zoho deletes the oldest one.</summary>
    LiveAccessToken,

    /// <summary>The valid refresh tokens of a client and user. Above the maximum, Zoho deletes the oldest one.</summary>
    RefreshToken,
}
