using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>A short hash that identifies a secret or a long text without revealing it. It is valid in a file name.</summary>
internal static class Fingerprint
{
    private const int Length = 16;

    internal static string Of(string text) =>
        BitConverter.ToString(Poly.Sha256(Encoding.UTF8.GetBytes(text)), 0, Length).Replace("-", string.Empty).ToLowerInvariant();
}
