using System.ComponentModel;
using System.Security;

namespace ZohoOAuth;

/// <summary>
/// A connection to Zoho: the client, the data center, the refresh token and the newest access token. The object is immutable. A refresh
/// returns a new object. Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html
/// </summary>
[TypeConverter(ConverterName.OfPowerShell)]
public sealed class ZohoToken
{
    internal ZohoToken()
    {
    }

    internal ZohoToken(ZohoToken other)
    {
        Name = other.Name;
        Vault = other.Vault;
        ClientId = other.ClientId;
        ClientSecret = other.ClientSecret;
        RedirectUri = other.RedirectUri;
        DataCenter = other.DataCenter;
        AccountsUrl = other.AccountsUrl;
        ApiDomain = other.ApiDomain;
        Environment = other.Environment;
        Scope = other.Scope;
        TokenType = other.TokenType;
        AccessToken = other.AccessToken;
        RefreshToken = other.RefreshToken;
        IssuedAt = other.IssuedAt;
        ExpiresAt = other.ExpiresAt;
        IsClientCredential = other.IsClientCredential;
        OrganizationId = other.OrganizationId;
        AccessTokenStore = other.AccessTokenStore;
        KnownSignInMethod = other.KnownSignInMethod;
        IsScopeConfirmed = other.IsScopeConfirmed;
        Generation = other.Generation;
        RequestTimestamp = other.RequestTimestamp;
        CacheKey = other.CacheKey;
        CredentialOrigin = other.CredentialOrigin;
        PreviousRefreshToken = other.PreviousRefreshToken;
        Hosts = other.Hosts;
    }

    /// <summary>The name of the saved connection. Null if it is not saved.</summary>
    public string? Name { get; internal init; }

    /// <summary>
    /// The vault of the saved connection: the name of a SecretManagement vault, or <c>Local</c>. Null if it is not saved.
    /// </summary>
    public string? Vault { get; internal init; }

    /// <summary>The client ID.</summary>
    public string ClientId { get; internal init; } = string.Empty;

    /// <summary>The client secret. Null if the client has none.</summary>
    public SecureString? ClientSecret { get; internal init; }

    /// <summary>The redirect URI of the client. Null for a self client.</summary>
    public string? RedirectUri { get; internal init; }

    /// <summary>The code of the data center that issued the token.</summary>
    public string DataCenter { get; internal init; } = string.Empty;

    /// <summary>The accounts server that issued the token and refreshes it.</summary>
    public string AccountsUrl { get; internal init; } = string.Empty;

    /// <summary>The host of the APIs, for example https://www.zohoapis.eu.</summary>
    public string ApiDomain { get; internal init; } = string.Empty;

    /// <summary>The environment that the token is for.</summary>
    public ZohoEnvironment Environment { get; internal init; }

    /// <summary>The scopes that Zoho granted. If Zoho did not report them, the requested scopes.</summary>
    public IReadOnlyList<string> Scope { get; internal init; } = [];

    /// <summary>The token type from Zoho, in most cases <c>Bearer</c>. API requests send <c>Zoho-oauthtoken</c> instead.</summary>
    public string TokenType { get; internal init; } = "Bearer";

    /// <summary>The access token, which is valid for one hour. Null if the connection has none at the moment.</summary>
    public SecureString? AccessToken { get; internal init; }

    /// <summary>The refresh token. Null for an online grant or a client credential.</summary>
    public SecureString? RefreshToken { get; internal init; }

    /// <summary>
    /// Whether the token belongs to the client itself (client credentials). Such a connection has no refresh token. The module requests a
    /// new access token in the same way. Source: https://www.zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html
    /// </summary>
    public bool IsClientCredential { get; internal init; }

    /// <summary>
    /// The organization of a client credential, as Zoho's <c>soid</c> value, for example <c>ZohoCRM.600001234</c>. Otherwise null.
    /// </summary>
    public string? OrganizationId { get; internal init; }

    /// <summary>
    /// How the connection was made. If that is not known, for example for a connection of an older version, the redirect URI decides: Browser with
    /// one, SelfClient without.
    /// </summary>
    public ZohoSignInMethod SignInMethod => KnownSignInMethod
        ?? (IsClientCredential ? ZohoSignInMethod.ClientCredential : RedirectUri is null ? ZohoSignInMethod.SelfClient : ZohoSignInMethod.Browser);

    /// <summary>Where processes share the access token.</summary>
    public ZohoAccessTokenStore AccessTokenStore { get; internal init; }

    /// <summary>When the access token was requested, in UTC.</summary>
    public DateTimeOffset IssuedAt { get; internal init; }

    /// <summary>When the access token expires, in UTC.</summary>
    public DateTimeOffset ExpiresAt { get; internal init; }

    /// <summary>
    /// The hosts that Register-ZohoHost allowed for the connection in this process, each with its product. Get-ZohoToken lists them. The list only
    /// informs: a host that is added to it is not trusted.
    /// </summary>
    public IReadOnlyList<string> Hosts { get; internal init; } = [];

    /// <summary>The time until the access token expires. Zero if it has expired.</summary>
    public TimeSpan ExpiresIn => IsExpired ? TimeSpan.Zero : ExpiresAt - DateTimeOffset.UtcNow;

    /// <summary>Whether the access token has expired or is missing.</summary>
    public bool IsExpired => AccessToken is null || ExpiresAt <= DateTimeOffset.UtcNow;

    /// <summary>How the connection was made, as the sign-in recorded it. Null if nothing recorded it.</summary>
    internal ZohoSignInMethod? KnownSignInMethod { get; init; }

    /// <summary>Whether machines share the access token through the vault.</summary>
    internal bool IsShared => AccessTokenStore == ZohoAccessTokenStore.Vault && Name is not null;

    /// <summary>Counts the access tokens of a refresh token, as far as the processes of this user know.</summary>
    internal long Generation { get; init; }

    /// <summary>
    /// When this process requested the access token, on a clock that never goes back. Null if another process requested it.
    /// </summary>
    internal long? RequestTimestamp { get; init; }

    /// <summary>Whether the module can get a new access token without a user.</summary>
    internal bool CanRefresh => IsClientCredential || !SecretText.IsEmpty(RefreshToken);

    /// <summary>Whether Zoho's last response contained the scopes. Then they are the granted scopes and not the requested ones.</summary>
    internal bool IsScopeConfirmed { get; init; }

    /// <summary>The key that encrypts the access token in the cache file. The vault contains it.</summary>
    internal SecureString? CacheKey { get; init; }

    /// <summary>
    /// The id of the credential before the server first replaced its refresh token. Null if it never did. The vault contains it.
    /// </summary>
    internal string? CredentialOrigin { get; init; }

    /// <summary>The refresh token before the last replacement, if it is known.</summary>
    internal SecureString? PreviousRefreshToken { get; init; }

    /// <summary>Returns the name, the client and the data center, never a secret.</summary>
    public override string ToString() => $"{Name ?? "(not saved)"}: {ClientId} ({DataCenter})";
}
