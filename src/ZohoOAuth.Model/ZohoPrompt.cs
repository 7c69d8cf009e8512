namespace ZohoOAuth;

/// <summary>
/// Whether Zoho asks the user again. Without consent a refresh token comes only the first time.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html
/// </summary>
public enum ZohoPrompt
{
    /// <summary>Always ask, so that a refresh token always comes.</summary>
    Consent,

    /// <summary>Do not ask a user who has agreed before.</summary>
    None,
}
