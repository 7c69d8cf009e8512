using System.ComponentModel;
using System.Globalization;
using System.Security;

namespace ZohoOAuth;

/// <summary>
/// A grant: the one-time code from Zoho's redirect, and the server that exchanges it for tokens. Source: Zoho's FAQ (Kaizen #79), "1.
/// Validity": two minutes, one use.
/// </summary>
[TypeConverter(ConverterName.OfPowerShell)]
public sealed class ZohoGrant
{
    /// <summary>Creates a grant.</summary>
    internal ZohoGrant(
        SecureString code,
        string? location,
        string? accountsServer,
        DateTimeOffset receivedAt,
        DateTimeOffset expiresAt,
        ZohoClient? client = null,
        IReadOnlyList<string>? scope = null,
        ZohoAccessType? accessType = null,
        SecureString? codeVerifier = null,
        string? codeChallenge = null)
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
        CodeChallenge = codeChallenge;
    }

    /// <summary>The one-time code.</summary>
    public SecureString Code { get; }

    /// <summary>The code of the data center of the user, for example <c>eu</c>. Null if the redirect did not contain it.</summary>
    public string? Location { get; }

    /// <summary>The accounts server that exchanges the code. Null if the redirect did not contain it.</summary>
    public string? AccountsServer { get; }

    /// <summary>When the module received the redirect, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>When the code expires, in UTC.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The client that requested the consent. Null if the request is not known.</summary>
    public ZohoClient? Client { get; }

    /// <summary>The requested scopes. Empty if the request is not known.</summary>
    public IReadOnlyList<string> Scope { get; }

    /// <summary>Whether the request asked for a refresh token. Null if the request is not known.</summary>
    public ZohoAccessType? AccessType { get; }

    /// <summary>The PKCE verifier of the request. Null if there is none. It stays in this process: files and jobs do not get it.</summary>
    public SecureString? CodeVerifier { get; }

    /// <summary>The PKCE challenge that belongs to the verifier. It is not secret. Null if PKCE is off, or if the request is not known.</summary>
    public string? CodeChallenge { get; }

    /// <summary>Returns the data center and the expiry time of the grant, never the code.</summary>
    public override string ToString() =>
        $"grant for {Location ?? "an unknown data center"}, valid until "
            + ExpiresAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
