using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>The PKCE challenge of an authorization request (RFC 7636). The method is <c>S256</c> or <c>plain</c>.</summary>
internal sealed record CodeChallenge(string Value, string Method)
{
    public const string Plain = "plain";
    public const string S256 = "S256";

    /// <summary>Reads the two parameters. Zoho's default method is plain.</summary>
    public static CodeChallenge? From(string? challenge, string? method) =>
        string.IsNullOrEmpty(challenge) ? null : new CodeChallenge(challenge, string.IsNullOrEmpty(method) ? Plain : method);

    public bool IsVerifiedBy(string? verifier) => verifier is not null && Transform(verifier) == Value;

    private string Transform(string verifier) => Method == S256
        ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
        : verifier;
}
