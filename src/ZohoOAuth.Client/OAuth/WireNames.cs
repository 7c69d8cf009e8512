namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// All paths, parameters and values of Zoho's OAuth protocol.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html and its sister pages.
/// </summary>
internal static class WireNames
{
    internal const string AuthorizePath = "/oauth/v2/auth";
    internal const string OrganizationAuthorizePath = "/oauth/v2/org/auth";
    internal const string TokenPath = "/oauth/v2/token";
    internal const string RevokePath = "/oauth/v2/revoke/token";
    internal const string OldRevokePath = "/oauth/v2/token/revoke";
    internal const string DeviceCodePath = "/oauth/v3/device/code";
    internal const string DeviceTokenPath = "/oauth/v3/device/token";
    internal const string ScopeEnhancePath = "/oauth/v2/token/scopeenhance";
    internal const string AddScopePath = "/oauth/v2/token/addextrascope";
    internal const string ServerInfoPath = "/oauth/serverinfo";

    internal const string ClientId = "client_id";
    internal const string ClientSecret = "client_secret";
    internal const string RedirectUri = "redirect_uri";
    internal const string ResponseType = "response_type";
    internal const string Scope = "scope";
    internal const string AccessType = "access_type";
    internal const string Prompt = "prompt";
    internal const string State = "state";
    internal const string CodeChallenge = "code_challenge";
    internal const string CodeChallengeMethod = "code_challenge_method";
    internal const string CodeVerifier = "code_verifier";
    internal const string GrantType = "grant_type";
    internal const string Code = "code";
    internal const string Location = "location";
    internal const string AccountsServer = "accounts-server";
    internal const string Error = "error";
    internal const string ErrorDescription = "error_description";
    internal const string AccessToken = "access_token";
    internal const string RefreshToken = "refresh_token";
    internal const string ApiDomain = "api_domain";
    internal const string TokenType = "token_type";
    internal const string ExpiresIn = "expires_in";
    internal const string ExpiresInSeconds = "expires_in_sec";
    internal const string Token = "token";
    internal const string OrganizationId = "soid";
    internal const string UserCode = "user_code";
    internal const string DeviceCode = "device_code";
    internal const string VerificationUrl = "verification_url";
    internal const string VerificationUrlComplete = "verification_uri_complete";
    internal const string Interval = "interval";
    internal const string UserLocation = "user_location";
    internal const string EnhanceToken = "enhance_token";
    internal const string Logout = "logout";
    internal const string Status = "status";

    internal const string AuthorizationCodeGrant = "authorization_code";
    internal const string RefreshTokenGrant = "refresh_token";
    internal const string ClientCredentialsGrant = "client_credentials";
    internal const string DeviceRequestGrant = "device_request";
    internal const string DeviceTokenGrant = "device_token";
    internal const string UpdateScopesGrant = "update_scopes_token";
    internal const string UpdateScopesResponse = "update_scopes";

    /// <summary>The authorization scheme that every product accepts. Only some products accept Bearer.</summary>
    internal const string AuthorizationScheme = "Zoho-oauthtoken";
}
