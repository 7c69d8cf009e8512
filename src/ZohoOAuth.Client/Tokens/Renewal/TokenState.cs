namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>The state of an access token.</summary>
internal enum TokenState
{
    /// <summary>The token is valid and needs no refresh.</summary>
    Fresh,

    /// <summary>The token is in its last five minutes: it is usable, but should be refreshed.</summary>
    Stale,

    /// <summary>The token is in its last 30 seconds, expired or missing: it must not be used.</summary>
    Expired,
}
