namespace ZohoOAuth.Simulator.Identity;

/// <summary>
/// The <c>error</c> values of the accounts servers
/// (https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html).
/// </summary>
internal static class OAuthError
{
    public const string InvalidClient = "invalid_client";
    public const string InvalidClientSecret = "invalid_client_secret";
    public const string InvalidCode = "invalid_code";
    public const string InvalidRedirectUri = "invalid_redirect_uri";
    public const string InvalidScope = "invalid_scope";
    public const string InvalidToken = "invalid_token";
    public const string MissingOrgInfo = "missing_org_info";

    /// <summary>Too many requests. It has a space and capital letters, unlike all other errors.</summary>
    public const string AccessDenied = "Access Denied";

    /// <summary>The user refused: the error of a redirect.</summary>
    public const string UserDenied = "access_denied";
}
