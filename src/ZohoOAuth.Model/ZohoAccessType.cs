namespace ZohoOAuth;

/// <summary>
/// Whether a grant brings a refresh token.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html
/// </summary>
public enum ZohoAccessType
{
    /// <summary>An access token and a refresh token.</summary>
    Offline,

    /// <summary>An access token only: it is dead after an hour.</summary>
    Online,
}
