using System.Security;
using System.Text;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>
/// The key that a passphrase gives: PBKDF2 with SHA-256, which both frameworks have. The rounds are what makes guessing dear.
/// Source: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
/// </summary>
internal static class PassphraseKey
{
    internal const string Method = "PBKDF2-SHA256";
    internal const int Rounds = 600_000;

    /// <summary>A few seconds of work: more would be an attack on whoever opens the file.</summary>
    internal const int MaxRounds = 10_000_000;

    internal const int SaltBytes = 16;

    /// <summary>Fewer can be guessed. Source: https://pages.nist.gov/800-63-4/sp800-63b.html</summary>
    internal const int MinRecommendedLength = 12;

    internal static byte[] Derive(SecureString passphrase, byte[] salt, int rounds)
    {
        var bytes = Encoding.UTF8.GetBytes(SecretText.Reveal(passphrase));
        var key = Poly.Pbkdf2(bytes, salt, rounds, AuthenticatedCipher.KeyBytes);
        Array.Clear(bytes, 0, bytes.Length);
        return key;
    }
}
