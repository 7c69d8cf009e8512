using System.Text;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// Authenticated encryption of a small file. Decryption fails when a byte or the key differs. Layout: 4 bytes magic and version, 12 bytes nonce, 16
/// bytes tag, ciphertext.
/// </summary>
internal static class SealedBox
{
    internal const int KeyBytes = AuthenticatedCipher.KeyBytes;
    private const int NonceBytes = AuthenticatedCipher.NonceBytes;
    private const int TagBytes = AuthenticatedCipher.TagBytes;
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("ZOB1");

    internal static byte[] NewKey() => AuthenticatedCipher.Random(KeyBytes);

    internal static byte[] Seal(byte[] key, byte[] plain, string purpose)
    {
        var content = AuthenticatedCipher.Encrypt(key, plain, Associated(purpose));
        return [.. Magic, .. content.Nonce, .. content.Tag, .. content.Cipher];
    }

    /// <summary>The plaintext; null when the file is truncated, changed or not ours, or when the key or the purpose differs.</summary>
    internal static byte[]? OpenOrNull(byte[] key, byte[]? box, string purpose)
    {
        if (box is null || box.Length < Magic.Length + NonceBytes + TagBytes || !box.Take(Magic.Length).SequenceEqual(Magic))
        {
            return null;
        }

        var nonce = Slice(box, Magic.Length, NonceBytes);
        var tag = Slice(box, Magic.Length + NonceBytes, TagBytes);
        var cipher = Slice(box, Magic.Length + NonceBytes + TagBytes, box.Length - Magic.Length - NonceBytes - TagBytes);
        return AuthenticatedCipher.DecryptOrNull(key, new AuthenticatedCipher.Encrypted(nonce, tag, cipher), Associated(purpose));
    }

    private static byte[] Associated(string purpose) => [.. Magic, .. Encoding.UTF8.GetBytes(purpose)];

    private static byte[] Slice(byte[] source, int start, int length)
    {
        var part = new byte[length];
        Buffer.BlockCopy(source, start, part, 0, length);
        return part;
    }
}
