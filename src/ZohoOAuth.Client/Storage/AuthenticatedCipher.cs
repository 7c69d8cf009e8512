using System.Security.Cryptography;

namespace ZohoOAuth.Client.Storage;

/// <summary>AES-256-GCM of the framework. Decryption fails when a byte, the key or the associated data differs.</summary>
internal static class AuthenticatedCipher
{
    internal const int KeyBytes = 32;
    internal const int NonceBytes = 12;
    internal const int TagBytes = 16;

    internal static Encrypted Encrypt(byte[] key, byte[] plain, byte[] associated)
    {
        var nonce = Random(NonceBytes);
        var cipher = new byte[plain.Length];
        var tag = new byte[TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, cipher, tag, associated);
        return new Encrypted(nonce, tag, cipher);
    }

    internal static byte[]? DecryptOrNull(byte[] key, Encrypted content, byte[] associated)
    {
        var plain = new byte[content.Cipher.Length];
        try
        {
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(content.Nonce, content.Cipher, content.Tag, plain, associated);
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal static byte[] Random(int length)
    {
        using var generator = RandomNumberGenerator.Create();
        var bytes = new byte[length];
        generator.GetBytes(bytes);
        return bytes;
    }

    /// <summary>The result of an encryption: a nonce of 12 bytes, a tag of 16 bytes, and a ciphertext as long as the plaintext.</summary>
    internal sealed record Encrypted(byte[] Nonce, byte[] Tag, byte[] Cipher);
}
