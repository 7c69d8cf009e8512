using System.Security;

namespace ZohoOAuth;

/// <summary>
/// A grant token: the one-time code of Zoho's redirect, and where it can be exchanged.
/// Source: Zoho's FAQ (Kaizen #79), "1. Validity": two minutes, one use.
/// </summary>
public sealed class ZohoGrant
{
    /// <summary>Creates a grant.</summary>
    public ZohoGrant(
        SecureString code,
        string? location,
        string? accountsServer,
        DateTimeOffset receivedAt,
        DateTimeOffset expiresAt,
        ZohoClient? client = null,
        IReadOnlyList<string>? scope = null,
        ZohoAccessType? accessType = null,
        SecureString? codeVerifier = null)
    {
        Code = code;
        Location = location;
        AccountsServer = accountsServer;
        ReceivedAt = receivedAt;
        ExpiresAt = expiresAt;
        Client = client;
        Scope = scope ?? [];
        AccessType = accessType;
        CodeVerifier = codeVerifier;
    }

    /// <summary>The one-time code.</summary>
    public SecureString Code { get; }

    /// <summary>The code of the data center that holds the user's data, for example <c>eu</c>; null if the redirect did not say.</summary>
    public string? Location { get; }

    /// <summary>The accounts server that exchanges the code; null if the redirect did not say.</summary>
    public string? AccountsServer { get; }

    /// <summary>When the redirect was received, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>When Zoho forgets the code, in UTC.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The client that asked; null when the redirect was read without its request.</summary>
    public ZohoClient? Client { get; }

    /// <summary>The scopes that were asked for; empty when the redirect was read without its request.</summary>
    public IReadOnlyList<string> Scope { get; }

    /// <summary>Whether a refresh token was asked for; null when that is not known.</summary>
    public ZohoAccessType? AccessType { get; }

    /// <summary>The PKCE verifier of the request; null when there is none.</summary>
    public SecureString? CodeVerifier { get; }

    /// <summary>Returns where and until when the grant can be exchanged, never the code.</summary>
    public override string ToString() => $"grant for {Location ?? "an unknown data center"}, good until {ExpiresAt:u}";
}
