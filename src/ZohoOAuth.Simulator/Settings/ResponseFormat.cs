namespace ZohoOAuth.Simulator.Settings;

/// <summary>How answers are worded: Zoho's servers have answered in all of these ways.</summary>
public sealed class ResponseFormat
{
    /// <summary>How the lifetime is said.</summary>
    public ExpiryFormat Expiry { get; set; } = ExpiryFormat.Current;

    /// <summary>Whether <c>scope</c> is there: it is in the CRM documents, not in the Accounts documents.</summary>
    public bool IncludeScope { get; set; } = true;

    /// <summary>Whether <c>api_domain</c> is there.</summary>
    public bool IncludeApiDomain { get; set; } = true;

    /// <summary>Leaves <c>refresh_token</c> out even where one is due.</summary>
    public bool OmitRefreshToken { get; set; }

    /// <summary>
    /// Leaves <c>state</c> out of the redirect of a user who refuses: Zoho's pages show <c>error=access_denied</c> alone
    /// (https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html).
    /// </summary>
    public bool RefusalWithoutState { get; set; }
}

/// <summary>The ways in which a token answer says how long the access token lives.</summary>
public enum ExpiryFormat
{
    /// <summary><c>"expires_in":3600</c>, today's form.</summary>
    Current,

    /// <summary><c>"expires_in_sec":3600,"expires_in":3600000</c>, the FAQ's "in seconds and milliseconds" (captured 2019 to 2021).</summary>
    Milliseconds,

    /// <summary><c>"expires_in":"3600"</c>, a number in quotes.</summary>
    StringExpiry,

    /// <summary>Nothing at all.</summary>
    NoExpiry,
}
