using System.Security.Cryptography;
using System.Text;

namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// Authenticated encryption of a small file: AES-256-GCM of the framework. A changed byte or another key opens nothing.
/// Layout: 4 bytes magic and version, 12 bytes nonce, 16 bytes tag, ciphertext.
/// </summary>
internal static class SealedBox
{
    internal const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("ZOB1");

    internal static byte[] NewKey()
    {
        using var generator = RandomNumberGenerator.Create();
        return Random(generator, KeyBytes);
    }

    internal static byte[] Seal(byte[] key, byte[] plain, string purpose)
    {
        using var generator = RandomNumberGenerator.Create();
        var nonce = Random(generator, NonceBytes);
        var cipher = new byte[plain.Length];
        var tag = new byte[TagBytes];
        using (var aes = new AesGcm(key, TagBytes))
        {
            aes.Encrypt(nonce, plain, cipher, tag, Associated(purpose));
        }

        return [.. Magic, .. nonce, .. tag, .. cipher];
    }

    /// <summary>The content; null for a file that is cut, changed, foreign, or sealed with another key or for another purpose.</summary>
    internal static byte[]? OpenOrNull(byte[] key, byte[]? box, string purpose)
    {
        if (box is null || box.Length < Magic.Length + NonceBytes + TagBytes || !box.Take(Magic.Length).SequenceEqual(Magic))
        {
            return null;
        }

        var nonce = Slice(box, Magic.Length, NonceBytes);
        var tag = Slice(box, Magic.Length + NonceBytes, TagBytes);
        var cipher = Slice(box, Magic.Length + NonceBytes + TagBytes, box.Length - Magic.Length - NonceBytes - TagBytes);
        var plain = new byte[cipher.Length];
        try
        {
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(nonce, cipher, tag, plain, Associated(purpose));
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Associated(string purpose) => [.. Magic, .. Encoding.UTF8.GetBytes(purpose)];

    private static byte[] Slice(byte[] source, int start, int length)
    {
        var part = new byte[length];
        Buffer.BlockCopy(source, start, part, 0, length);
        return part;
    }

    private static byte[] Random(RandomNumberGenerator generator, int length)
    {
        var bytes = new byte[length];
        generator.GetBytes(bytes);
        return bytes;
    }
}
