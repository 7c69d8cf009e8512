namespace ZohoOAuth.Simulator.Settings;

/// <summary>The format of token responses. Zoho's servers have used all of these formats.</summary>
public sealed class ResponseFormat
{
    /// <summary>The format of the lifetime.</summary>
    public ExpiryFormat Expiry { get; set; } = ExpiryFormat.Current;

    /// <summary>Whether the response has <c>scope</c>, which the CRM documents show and the Accounts documents do not.</summary>
    public bool IncludeScope { get; set; } = true;

    /// <summary>Whether the response has <c>api_domain</c>.</summary>
    public bool IncludeApiDomain { get; set; } = true;

    /// <summary>Whether the response omits <c>refresh_token</c>.</summary>
    public bool OmitRefreshToken { get; set; }

    /// <summary>
    /// Whether a refresh replaces the refresh token. Zoho's does not; a strict OAuth server does (RFC 9700, section 4.14.2).
    /// </summary>
    public RefreshTokenRotation Rotation { get; set; }

    /// <summary>
    /// Whether the redirect after a refusal omits <c>state</c>. Zoho's pages show <c>error=access_denied</c> only
    /// (https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html).
    /// </summary>
    public bool RefusalWithoutState { get; set; }
}

/// <summary>What a refresh does with the refresh token.</summary>
public enum RefreshTokenRotation
{
    /// <summary>The refresh token stays.</summary>
    None,

    /// <summary>Each refresh issues a new one. The old one is dead at once.</summary>
    AtOnce,

    /// <summary>Each refresh issues a new one. The old one is dead when the new one is first used.</summary>
    AtFirstUse,
}

/// <summary>How a token response contains the lifetime of the access token.</summary>
public enum ExpiryFormat
{
    /// <summary><c>"expires_in":3600</c>, the current format.</summary>
    Current,

    /// <summary><c>"expires_in_sec":3600,"expires_in":3600000</c>, the FAQ's "in seconds and milliseconds" (captured 2019 to 2021).</summary>
    Milliseconds,

    /// <summary><c>"expires_in":"3600"</c>, a number as a string.</summary>
    StringExpiry,

    /// <summary>The response has no lifetime.</summary>
    NoExpiry,
}
