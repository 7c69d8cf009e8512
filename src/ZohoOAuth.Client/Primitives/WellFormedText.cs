using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Replaces lone surrogates by U+FFFD, as .NET does in URLs. A value can contain one when it was truncated inside an emoji. .NET Framework throws a
/// UriFormatException for it, and not where the Uri is created but where its parts are read.
/// </summary>
internal static class WellFormedText
{
    internal static string Of(string text) => HasLoneSurrogate(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return true;
            }
        }

        return false;
    }
}
