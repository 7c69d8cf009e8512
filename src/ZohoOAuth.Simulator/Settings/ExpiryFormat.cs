namespace ZohoOAuth.Simulator.Settings;

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
