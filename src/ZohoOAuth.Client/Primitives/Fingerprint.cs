using System.Globalization;
using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>What is known by a secret, or by a long text, without saying it: the beginning of a hash, in the letters of a file's name.</summary>
internal static class Fingerprint
{
    private const int Length = 16;

    internal static string Of(string text) =>
        string.Concat(Poly.Sha256(Encoding.UTF8.GetBytes(text)).Take(Length).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
