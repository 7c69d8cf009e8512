namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of refresh tokens.</summary>
internal static partial class ZohoErrors
{
    /// <summary>The refresh token of a connection is missing, and a new sign-in brings one.</summary>
    internal static ZohoOAuthException MissingRefreshTokenOf(ZohoToken token, string what) =>
        MissingRefreshToken(what, token.Name ?? token.ClientId, SignInAdvice.Of(token));

    internal static ZohoOAuthException MissingRefreshToken(string what, string? target = null, string? action = null) =>
        Create(ErrorIds.MissingRefreshToken, what, action, target: target);

    internal static ZohoOAuthException RefreshTokenKnownInvalid(ZohoToken token, string? endReason)
    {
        var subject = token.Name is null ? $"the client {token.ClientId}" : $"'{token.Name}'";
        return Create(
            ErrorIds.RefreshTokenRejected,
            endReason is null
                ? $"{token.AccountsUrl} already rejected the refresh token of {subject}, so no request was sent."
                : $"The refresh token of {subject} was {endReason}. No request was sent.",
            SignInAdvice.Of(token),
            target: token.Name ?? token.ClientId);
    }

    /// <summary>The same rejection, where this computer knows how the refresh token ended.</summary>
    internal static ZohoOAuthException WithEndReason(ZohoOAuthException rejected, string? endReason) =>
        endReason is null ? rejected : WithMessage(rejected, $"{rejected.Message} This one was {endReason}.", rejected.RecommendedAction);
}
