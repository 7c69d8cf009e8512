namespace ZohoOAuth;

/// <summary>
/// Whether a grant includes a refresh token. Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html
/// </summary>
public enum ZohoAccessType
{
    /// <summary>An access token and a refresh token.</summary>
    Offline,

    /// <summary>An access token only. It expires after one hour.</summary>
    Online,
}
