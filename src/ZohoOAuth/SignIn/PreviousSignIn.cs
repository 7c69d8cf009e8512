using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.SignIn;

/// <summary>How a connection is signed in to again, when the parameters do not say it.</summary>
internal static class PreviousSignIn
{
    /// <summary>
    /// The way in which the connection was made. A refresh token that existed already cannot be made again, but a client with a redirect URI gets a new
    /// one with a consent.
    /// </summary>
    internal static ZohoSignInMethod MethodOf(ZohoToken connection) =>
        connection.SignInMethod == ZohoSignInMethod.RefreshToken && connection.RedirectUri is not null ? ZohoSignInMethod.Browser : connection.SignInMethod;

    /// <summary>A self client has no consent page, so only the user can get a new code.</summary>
    internal static ZohoOAuthException NeedsCode(ZohoToken connection) => ZohoErrors.InvalidInput(
        "GrantCode",
        $"{TokenDisplayName.Of(connection)} belongs to a self client, which needs a new code from the API console to sign in again.",
        SignInAdvice.Of(connection));

    internal static ZohoOAuthException NeedsRefreshToken(ZohoToken connection) => ZohoErrors.InvalidInput(
        "RefreshToken",
        $"{TokenDisplayName.Of(connection)} was made with -RefreshToken, and its client has no redirect URI for a consent.",
        SignInAdvice.Of(connection));
}
