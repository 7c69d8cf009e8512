using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>
/// The codes and tokens of one data center. Other data centers do not know them, which is why a code that is exchanged at the
/// wrong accounts server is invalid.
/// </summary>
internal sealed partial class TokenStore(SimulatorClock clock, SimulatorSettings settings)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Grant> _grants = [];
    private readonly HashSet<SimulatedClient> _consented = [];
    private readonly LiveTokens _tokens = new();
    private readonly Throttle _grantRequests = new();
    private readonly Throttle _refreshTokenRequests = new();
    private readonly Throttle _accessTokenRequests = new();

    /// <summary>Whether the client may have another grant in this window.</summary>
    public bool MayGrant(SimulatedClient client)
    {
        lock (_lock)
        {
            return _grantRequests.Used(client.ClientId, settings.Limits.Window, clock.GetUtcNow()) < settings.Limits.Grants;
        }
    }

    /// <summary>Issues a grant for the consent page, which counts; null when there were too many.</summary>
    public Grant? TryIssueCountedGrant(AuthorizationRequest request)
    {
        lock (_lock)
        {
            return Allows(_grantRequests, request.Client.ClientId, settings.Limits.Grants) ? IssueGrant(request) : null;
        }
    }

    /// <summary>Issues a grant that does not count.</summary>
    public Grant IssueGrant(AuthorizationRequest request)
    {
        lock (_lock)
        {
            // "prompt=consent; without it the refresh token comes only the first time"
            // (https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html).
            var first = _consented.Add(request.Client);
            var withRefreshToken = request.Offline && (first || request.PromptsConsent);
            var grant = new Grant(request.Client, request.Scope, request.RedirectUri, withRefreshToken, request.Challenge)
            {
                ExpiresAt = clock.GetUtcNow() + (request.CodeLifetime ?? settings.Limits.GrantLifetime),
            };
            _grants.Add(grant.Code, grant);
            return grant;
        }
    }

    /// <summary>Exchanges an authorization code for tokens.</summary>
    public TokenResult Exchange(SimulatedClient client, string? code, string? redirectUri, string? verifier)
    {
        lock (_lock)
        {
            if (FindGrant(client, code) is not { } grant)
            {
                return new TokenResult.Refused(OAuthError.InvalidCode);
            }

            if (grant.RedirectUri != redirectUri)
            {
                return new TokenResult.Refused(OAuthError.InvalidRedirectUri);
            }

            return grant.WithRefreshToken && !Allows(_refreshTokenRequests, client.ClientId, settings.Limits.RefreshTokenRequests)
                ? new TokenResult.Refused(OAuthError.AccessDenied)
                : Redeem(grant, verifier);
        }
    }

    /// <summary>Issues an access token for a refresh token.</summary>
    public TokenResult Refresh(SimulatedClient client, string? value)
    {
        lock (_lock)
        {
            if (FindRefreshToken(client, value) is not { } refresh)
            {
                return new TokenResult.Refused(OAuthError.InvalidCode);
            }

            if (!Allows(_accessTokenRequests, refresh.First.Value, settings.Limits.AccessTokenRequests))
            {
                return new TokenResult.Refused(OAuthError.AccessDenied);
            }

            var next = Rotated(refresh);
            return new TokenResult.Issued(NewAccessToken(client, refresh.Scope, next ?? refresh), next);
        }
    }

    /// <summary>Issues an access token for the owner of the client, without a refresh token.</summary>
    public TokenResult IssueAccessToken(SimulatedClient client, IReadOnlyList<string> scope)
    {
        lock (_lock)
        {
            return new TokenResult.Issued(NewAccessToken(client, scope, parent: null));
        }
    }

    /// <summary>Finds a refresh token that is valid.</summary>
    public RefreshToken? FindRefreshToken(SimulatedClient client, string? value)
    {
        lock (_lock)
        {
            return value is not null && _tokens.FindRefreshToken(value) is { } token && token.Client == client ? token : null;
        }
    }

    /// <summary>Finds an access token that is valid.</summary>
    public AccessToken? FindAccessToken(string value)
    {
        lock (_lock)
        {
            return _tokens.FindAccessToken(value) is { } token && token.ExpiresAt > clock.GetUtcNow() ? token : null;
        }
    }

    /// <summary>Revokes a refresh token and its access tokens; false when it is not valid, or belongs to another client.</summary>
    public bool RevokeRefreshToken(string value, SimulatedClient? owner = null)
    {
        lock (_lock)
        {
            var token = _tokens.FindRefreshToken(value);
            if (token is null || (owner is not null && token.Client != owner))
            {
                return false;
            }

            _tokens.Remove(token);
            return true;
        }
    }

    /// <summary>Revokes an access token; false when it is not valid, or belongs to another client.</summary>
    public bool RevokeAccessToken(string value, SimulatedClient? owner = null)
    {
        lock (_lock)
        {
            var token = FindAccessToken(value);
            if (token is null || (owner is not null && token.Client != owner))
            {
                return false;
            }

            _tokens.Remove(token);
            return true;
        }
    }

    /// <summary>Removes all tokens and consents, as when the user removes the connected app.</summary>
    public void RevokeAll()
    {
        lock (_lock)
        {
            _consented.Clear();
            _tokens.Clear();
        }
    }

    /// <summary>Removes all access tokens; refresh tokens stay.</summary>
    public void ExpireAccessTokens()
    {
        lock (_lock)
        {
            _tokens.RemoveAccessTokens();
        }
    }

    private Grant? FindGrant(SimulatedClient client, string? code) =>
        code is not null && _grants.TryGetValue(code, out var grant) && grant.Client == client && grant.ExpiresAt > clock.GetUtcNow()
            ? grant
            : null;

    private bool Allows(Throttle throttle, string key, int max) =>
        throttle.Allows(key, max, settings.Limits.Window, clock.GetUtcNow(), settings.Limits.RetriesProlongBlock);

    // A wrong verifier uses the code up too, so that an attacker cannot try another one.
    private TokenResult Redeem(Grant grant, string? verifier)
    {
        _grants.Remove(grant.Code);
        if (grant.Challenge is { } challenge && !challenge.IsVerifiedBy(verifier))
        {
            return new TokenResult.Refused(OAuthError.InvalidCode);
        }

        var refresh = grant.WithRefreshToken ? NewRefreshToken(grant) : null;
        return new TokenResult.Issued(NewAccessToken(grant.Client, grant.Scope, refresh), refresh);
    }

    /// <summary>The refresh token that replaces this one; null when refresh tokens stay.</summary>
    private RefreshToken? Rotated(RefreshToken used)
    {
        if (used.Replaced is { } replaced)
        {
            _tokens.Retire(replaced);
        }

        if (settings.ResponseFormat.Rotation == RefreshTokenRotation.None)
        {
            return null;
        }

        if (settings.ResponseFormat.Rotation == RefreshTokenRotation.AtOnce)
        {
            _tokens.Retire(used);
        }

        var next = new RefreshToken(used);
        _tokens.Rotate(next);
        return next;
    }

    private RefreshToken NewRefreshToken(Grant grant)
    {
        var token = new RefreshToken(grant.Client, grant.Scope);
        _tokens.Add(token, settings.Limits.RefreshTokens);
        return token;
    }

    private AccessToken NewAccessToken(SimulatedClient client, IReadOnlyList<string> scope, RefreshToken? parent)
    {
        var now = clock.GetUtcNow();
        var token = new AccessToken(client, scope, now + settings.Limits.AccessTokenLifetime, parent);
        _tokens.Add(token, settings.Limits.LiveAccessTokens, now);
        return token;
    }
}
