using System.Text.RegularExpressions;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Removes everything that looks like a secret from text for streams, errors and traces. Known secrets are never written to such text; this is a
/// second defense against values that Zoho or a proxy echoes.
/// </summary>
internal static class Redactor
{
    internal const string Mask = "***";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>Line breaks and tabs. Text from outside must not start a new line in a log or on the screen.</summary>
    private static readonly Regex Breaks = new(@"[\t-\r\u0085\u2028\u2029]+", RegexOptions.CultureInvariant, Timeout);

    /// <summary>
    /// Characters that control a terminal or the direction of text: C0, DEL, C1 and the bidirectional controls. A terminal runs commands from such
    /// text, for example OSC 52, which writes to the clipboard.
    /// </summary>
    private static readonly Regex Controls = new(@"[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", RegexOptions.CultureInvariant, Timeout);

    /// <summary>The value after a name that denotes a secret, in a form, a query, JSON or a header.</summary>
    private static readonly Regex Named = new(
        @"(?<name>\b(?:client[_-]?secret|access[_-]?token|refresh[_-]?token|enhance[_-]?token|code[_-]?verifier|device[_-]?code|password|passphrase)"
            + @"[""']?\s*[=:]\s*[""']?)(?<secret>[^\s&""',;}\]]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Timeout);

    /// <summary>
    /// A grant code in a form, a query or JSON. Text such as "error code: 4832" is no secret: it has a colon without quotes, or a short number, or it is a
    /// name in capital letters.
    /// </summary>
    private static readonly Regex Code = new(
        @"(?<name>\bcode(?:\s*=|[""']\s*[=:])\s*[""']?)(?!(?:\d{1,10}|(?-i:[A-Z_]{2,64}))(?:[\s&""',;}\]]|\z))(?<secret>[^\s&""',;}\]]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Timeout);

    /// <summary>The user name and password in a URL, as in HTTPS_PROXY.</summary>
    private static readonly Regex UserInfo = new(@"://[^\s/?#""'<>]*@", RegexOptions.CultureInvariant, Timeout);

    /// <summary>The value after an authorization scheme.</summary>
    private static readonly Regex Header = new(
        @"(?<name>\b(?:Zoho-oauthtoken|Bearer|Basic)\s+)(?<secret>[^\s""',;]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Timeout);

    /// <summary>
    /// Zoho's tokens and codes (1000.hex.hex, 1004.hex.hex) and long hexadecimal numbers, even directly after a letter or an underscore.
    /// </summary>
    private static readonly Regex TokenPattern = new(
        @"100\d\.[0-9a-z]{8,}\.[0-9a-z]{8,}|[0-9a-f]{40,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Timeout);

    /// <summary>The text as one line without control characters, safe to show on a terminal.</summary>
    internal static string Printable(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? string.Empty : Controls.Replace(Breaks.Replace(text, " "), string.Empty);
        }
        catch (RegexMatchTimeoutException)
        {
            return Mask;
        }
    }

    /// <summary>Removes control characters first: they could split a secret so that it is not recognized.</summary>
    internal static string Redact(string? text)
    {
        try
        {
            var named = Code.Replace(Named.Replace(UserInfo.Replace(Printable(text), $"://{Mask}@"), "${name}" + Mask), "${name}" + Mask);
            return TokenPattern.Replace(Header.Replace(named, "${name}" + Mask), Mask);
        }
        catch (RegexMatchTimeoutException)
        {
            return Mask;
        }
    }

    /// <summary>Removes also the secrets of a connection.</summary>
    internal static string Redact(string? text, ZohoToken token) =>
        Redact(text, [SecretText.RevealOrNull(token.AccessToken), SecretText.RevealOrNull(token.RefreshToken), SecretText.RevealOrNull(token.ClientSecret)]);

    /// <summary>Removes also the given secrets.</summary>
    internal static string Redact(string? text, IEnumerable<string?> secrets)
    {
        text = Printable(text);
        foreach (var secret in secrets.Select(Printable).Where(secret => secret.Length > 0))
        {
            text = text.Replace(secret, Mask);
        }

        return Redact(text);
    }
}
