using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>The result of a token request.</summary>
internal abstract record TokenResult
{
    /// <summary>Tokens were issued.</summary>
    /// <param name="Access">The access token.</param>
    /// <param name="Refresh">The new refresh token, if one was issued.</param>
    internal sealed record Issued(AccessToken Access, RefreshToken? Refresh = null) : TokenResult;

    /// <summary>The request was refused.</summary>
    /// <param name="Error">One of <see cref="OAuthError"/>.</param>
    internal sealed record Refused(string Error) : TokenResult;
}
