using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>What the token endpoint decided.</summary>
internal abstract record TokenResult
{
    /// <summary>Tokens.</summary>
    /// <param name="Access">The access token.</param>
    /// <param name="Refresh">The refresh token, when a new one came to be.</param>
    internal sealed record Issued(AccessToken Access, RefreshToken? Refresh = null) : TokenResult;

    /// <summary>An error, by Zoho's name.</summary>
    /// <param name="Error">One of <see cref="OAuthError"/>.</param>
    internal sealed record Refused(string Error) : TokenResult;
}
