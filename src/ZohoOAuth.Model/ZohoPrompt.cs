namespace ZohoOAuth;

/// <summary>
/// Whether Zoho asks the user for the consent each time. Without it, Zoho issues a refresh token only the first time. Source:
/// https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html
/// </summary>
public enum ZohoPrompt
{
    /// <summary>Asks each time, so Zoho always issues a refresh token.</summary>
    Consent,

    /// <summary>Does not ask a user who consented before.</summary>
    None,
}
