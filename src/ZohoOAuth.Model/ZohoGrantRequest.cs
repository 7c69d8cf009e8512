using System.Security;

namespace ZohoOAuth;

/// <summary>
/// A request for a grant: the URL that a person opens, and what is needed to check the answer.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html
/// </summary>
public sealed class ZohoGrantRequest
{
    /// <summary>Creates a request.</summary>
    public ZohoGrantRequest(
        string url,
        string state,
        IReadOnlyList<string> scope,
        ZohoAccessType accessType,
        SecureString? codeVerifier,
        ZohoClient client,
        DateTimeOffset createdAt)
    {
        Url = url;
        State = state;
        Scope = scope;
        AccessType = accessType;
        CodeVerifier = codeVerifier;
        Client = client;
        CreatedAt = createdAt;
    }

    /// <summary>The URL to open in a browser. It holds no secret.</summary>
    public string Url { get; }

    /// <summary>The value that Zoho's redirect must bring back.</summary>
    public string State { get; }

    /// <summary>The scopes that were asked for, as they were typed.</summary>
    public IReadOnlyList<string> Scope { get; }

    /// <summary>Whether a refresh token was asked for.</summary>
    public ZohoAccessType AccessType { get; }

    /// <summary>The PKCE verifier (RFC 7636); null when PKCE is off.</summary>
    public SecureString? CodeVerifier { get; }

    /// <summary>The client that asks.</summary>
    public ZohoClient Client { get; }

    /// <summary>When the request was made, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Returns the URL.</summary>
    public override string ToString() => Url;
}
