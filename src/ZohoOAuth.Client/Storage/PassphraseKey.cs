using System.Security;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// Derives a key from a passphrase: PBKDF2 with SHA-256, which both frameworks have. Many rounds make guessing expensive.
/// Source: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
/// </summary>
internal static class PassphraseKey
{
    internal const string Method = "PBKDF2-SHA256";
    internal const int Iterations = 600_000;

    /// <summary>The maximum number of rounds, a few seconds of work. A file that requires more could block its reader.</summary>
    internal const int MaxIterations = 10_000_000;

    internal const int SaltBytes = 16;

    /// <summary>The recommended minimum length. Shorter passphrases can be guessed. Source: https://pages.nist.gov/800-63-4/sp800-63b.html</summary>
    internal const int MinRecommendedLength = 12;

    internal static byte[] Derive(SecureString passphrase, byte[] salt, int rounds)
    {
        var bytes = Encoding.UTF8.GetBytes(SecretText.Reveal(passphrase));
        var key = Poly.Pbkdf2(bytes, salt, rounds, AuthenticatedCipher.KeyBytes);
        Array.Clear(bytes, 0, bytes.Length);
        return key;
    }
}
