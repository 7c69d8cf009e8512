using System.ComponentModel;
using System.Security;

namespace ZohoOAuth;

/// <summary>
/// A request for a grant: the URL for the user, and the data to check the answer. Source:
/// https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html
/// </summary>
[TypeConverter(ConverterName.OfPowerShell)]
public sealed class ZohoGrantRequest
{
    /// <summary>Creates a request.</summary>
    internal ZohoGrantRequest(
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

    /// <summary>The URL to open in a browser. It contains no secret.</summary>
    public string Url { get; }

    /// <summary>The value that Zoho's redirect must contain.</summary>
    public string State { get; }

    /// <summary>The requested scopes, as you typed them.</summary>
    public IReadOnlyList<string> Scope { get; }

    /// <summary>Whether the request asks for a refresh token.</summary>
    public ZohoAccessType AccessType { get; }

    /// <summary>The PKCE verifier (RFC 7636). Null if PKCE is off. It stays in this process: files and jobs do not get it.</summary>
    public SecureString? CodeVerifier { get; }

    /// <summary>The client that requests the consent.</summary>
    public ZohoClient Client { get; }

    /// <summary>When the request was created, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Returns the URL.</summary>
    public override string ToString() => Url;
}
