namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>How good an access token still is.</summary>
internal enum TokenState
{
    /// <summary>Use it.</summary>
    Fresh,

    /// <summary>In its last five minutes: use it, but somebody should refresh it.</summary>
    Stale,

    /// <summary>In its last half minute, or past it, or missing: do not use it.</summary>
    Expired,
}
