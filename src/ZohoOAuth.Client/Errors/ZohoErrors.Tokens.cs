namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of refresh tokens.</summary>
internal static partial class ZohoErrors
{
    internal static ZohoOAuthException MissingRefreshToken(string what, string? target = null) =>
        Create(ErrorIds.MissingRefreshToken, what, target: target);

    internal static ZohoOAuthException RefreshTokenKnownDead(ZohoToken token, string? fate)
    {
        var subject = token.Name is null ? $"the client {token.ClientId}" : $"'{token.Name}'";
        return Create(
            ErrorIds.RefreshTokenRejected,
            fate is null ? $"{token.AccountsUrl} has rejected the refresh token of {subject} before, so nothing was sent." : $"The refresh token of {subject} was {fate}. Nothing was sent.",
            target: token.Name ?? token.ClientId);
    }

    /// <summary>The same rejection, by somebody who knows how the refresh token came to its end.</summary>
    internal static ZohoOAuthException WithFate(ZohoOAuthException rejected, string? fate) =>
        fate is null ? rejected : Reworded(rejected, $"{rejected.Message} This one was {fate}.", rejected.RecommendedAction);
}
