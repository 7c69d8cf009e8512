using System.Security.Cryptography;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Random values and the S256 code challenge of PKCE.
/// Sources: RFC 7636; https://www.zoho.com/accounts/protocol/oauth/mobile-and-desktop-apps/get-authorization-code.html
/// </summary>
internal static class Pkce
{
    internal const string Method = "S256";

    /// <summary>A random value of 32 bytes, as 43 characters. They are valid in a code verifier, and long enough for a state.</summary>
    internal static string NewRandom()
    {
        using var generator = RandomNumberGenerator.Create();
        var bytes = new byte[32];
        generator.GetBytes(bytes);
        return Base64Url.Write(bytes);
    }

    /// <summary>The challenge in a grant URL; null when there is none.</summary>
    internal static string? ChallengeOf(string? grantUrl) =>
        HostUrl.TryParse(grantUrl, out var url) && FormEncoding.Read(url.Query).TryGetValue(WireNames.CodeChallenge, out var challenge)
            ? challenge
            : null;

    internal static string Challenge(string verifier) => Base64Url.Write(Poly.Sha256(Encoding.ASCII.GetBytes(verifier)));
}
