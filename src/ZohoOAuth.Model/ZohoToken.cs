using System.Security;

namespace ZohoOAuth;

/// <summary>
/// A connection to Zoho: the client, the data center, the refresh token and the newest access token.
/// Immutable: a refresh returns a new one.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html
/// </summary>
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
        IsScopeConfirmed = other.IsScopeConfirmed;
        Generation = other.Generation;
        AskedAt = other.AskedAt;
        CacheKey = other.CacheKey;
    }

    /// <summary>The name under which the token is saved; null for a token that is not saved.</summary>
    public string? Name { get; internal init; }

    /// <summary>The vault that keeps it: the name of a SecretManagement vault, or <c>Local</c>; null for a token that is not saved.</summary>
    public string? Vault { get; internal init; }

    /// <summary>The client id.</summary>
    public string ClientId { get; internal init; } = string.Empty;

    /// <summary>The client secret; null for a token whose client has none.</summary>
    public SecureString? ClientSecret { get; internal init; }

    /// <summary>The client's redirect URI; null for a self client.</summary>
    public string? RedirectUri { get; internal init; }

    /// <summary>The code of the data center that issued the token.</summary>
    public string DataCenter { get; internal init; } = string.Empty;

    /// <summary>The accounts server that issued the token, and refreshes it.</summary>
    public string AccountsUrl { get; internal init; } = string.Empty;

    /// <summary>The host of the APIs that the token is for, for example https://www.zohoapis.eu.</summary>
    public string ApiDomain { get; internal init; } = string.Empty;

    /// <summary>The environment that the token is for.</summary>
    public ZohoEnvironment Environment { get; internal init; }

    /// <summary>The scopes that Zoho granted, or those that were asked for when Zoho did not say.</summary>
    public IReadOnlyList<string> Scope { get; internal init; } = [];

    /// <summary>The token type that Zoho named, as a rule <c>Bearer</c>. Requests send <c>Zoho-oauthtoken</c> all the same.</summary>
    public string TokenType { get; internal init; } = "Bearer";

    /// <summary>The access token, good for an hour; null when this connection has none at the moment.</summary>
    public SecureString? AccessToken { get; internal init; }

    /// <summary>The refresh token; null for an online grant.</summary>
    public SecureString? RefreshToken { get; internal init; }

    /// <summary>
    /// Whether the client itself was granted the token (client credentials). Such a connection has no refresh token: it is
    /// renewed by asking again.
    /// Source: https://www.zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html
    /// </summary>
    public bool IsClientCredential { get; internal init; }

    /// <summary>The organization of such a connection as Zoho's <c>soid</c>, for example <c>ZohoCRM.600001234</c>; null for any other.</summary>
    public string? OrganizationId { get; internal init; }

    /// <summary>Where the access token of the hour is shared.</summary>
    public ZohoAccessTokenStore AccessTokenStore { get; internal init; }

    /// <summary>When the access token was asked for, in UTC.</summary>
    public DateTimeOffset IssuedAt { get; internal init; }

    /// <summary>When the access token expires, in UTC.</summary>
    public DateTimeOffset ExpiresAt { get; internal init; }

    /// <summary>How long the access token is still good; zero when it is not.</summary>
    public TimeSpan ExpiresIn => IsExpired ? TimeSpan.Zero : ExpiresAt - DateTimeOffset.UtcNow;

    /// <summary>Whether the access token is missing or past its time.</summary>
    public bool IsExpired => AccessToken is null || ExpiresAt <= DateTimeOffset.UtcNow;

    /// <summary>Whether other machines share the access token through the vault.</summary>
    internal bool IsShared => AccessTokenStore == ZohoAccessTokenStore.Vault && Name is not null;

    /// <summary>The how manieth access token of its refresh token this is, as far as this user's processes have counted.</summary>
    internal long Generation { get; init; }

    /// <summary>When this process asked for it, on the clock that only runs forward; null where another process did.</summary>
    internal long? AskedAt { get; init; }

    /// <summary>Whether another access token can be had without a person.</summary>
    internal bool CanRenew => IsClientCredential || !SecretText.IsEmpty(RefreshToken);

    /// <summary>Whether Zoho's newest answer named the scopes, so that they are what was granted and not what was asked for.</summary>
    internal bool IsScopeConfirmed { get; init; }

    /// <summary>The key, kept in the vault, that seals the access token in the cache file.</summary>
    internal SecureString? CacheKey { get; init; }

    /// <summary>Returns the name, the client and the data center, never a secret.</summary>
    public override string ToString() => $"{Name ?? "(not saved)"}: {ClientId} ({DataCenter})";
}
