using System.Globalization;
using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>A short hash that identifies a secret or a long text without revealing it. It is valid in a file name.</summary>
internal static class Fingerprint
{
    private const int Length = 16;

    internal static string Of(string text) =>
        string.Concat(Poly.Sha256(Encoding.UTF8.GetBytes(text)).Take(Length).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
