namespace ZohoOAuth.Client.Keeping;

/// <summary>Where the states begin.</summary>
internal static class TokenStates
{
    /// <summary>Also what Get-ZohoAccessToken promises: good for at least this long.</summary>
    internal static readonly TimeSpan StaleMargin = TimeSpan.FromMinutes(5);

    /// <summary>A request that is under way when the token dies fails: the margin is longer than a request.</summary>
    internal static readonly TimeSpan ExpiredMargin = TimeSpan.FromSeconds(30);

    internal static TokenState Of(ZohoToken token, DateTimeOffset now)
    {
        if (token.AccessToken is null || token.ExpiresAt - now <= ExpiredMargin)
        {
            return TokenState.Expired;
        }

        return token.ExpiresAt - now <= StaleMargin ? TokenState.Stale : TokenState.Fresh;
    }
}
