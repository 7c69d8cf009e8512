namespace ZohoOAuth;

/// <summary>
/// What Zoho limits. Source: Zoho's FAQ (Kaizen #79), "2. Token Limit"; other pages of Zoho's have other numbers.
/// </summary>
public enum ZohoLimit
{
    /// <summary>Grants of a client in a window.</summary>
    Grant,

    /// <summary>Access tokens that one connection asks for in a window.</summary>
    AccessTokenRequest,

    /// <summary>Refresh tokens that a client is given in a window.</summary>
    RefreshTokenRequest,

    /// <summary>Access tokens of one connection that are alive at once: one more kills the oldest.</summary>
    LiveAccessToken,

    /// <summary>Refresh tokens of a client and user that are alive at once: one more kills the oldest.</summary>
    RefreshToken,
}
