using System.Security.Cryptography;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Random values and the S256 challenge of PKCE.
/// Source: RFC 7636; https://www.zoho.com/accounts/protocol/oauth/mobile-and-desktop-apps/get-authorization-code.html
/// </summary>
internal static class Pkce
{
    internal const string Method = "S256";

    /// <summary>32 random bytes: 43 characters of the alphabet that Zoho asks for in a verifier, and plenty for a state.</summary>
    internal static string NewRandom()
    {
        using var generator = RandomNumberGenerator.Create();
        var bytes = new byte[32];
        generator.GetBytes(bytes);
        return Base64Url.Write(bytes);
    }

    internal static string Challenge(string verifier) => Base64Url.Write(Poly.Sha256(Encoding.ASCII.GetBytes(verifier)));
}
