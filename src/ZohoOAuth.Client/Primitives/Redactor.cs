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

    /// <summary>The value after a name that denotes a secret, in a form, a query, JSON or a header.</summary>
    private static readonly Regex Named = new(
        @"(?<name>\b(?:client[_-]?secret|access[_-]?token|refresh[_-]?token|enhance[_-]?token|code[_-]?verifier|device[_-]?code|code|password|passphrase)"
            + @"[""']?\s*[=:]\s*[""']?)(?<secret>[^\s&""',;}\]]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Timeout);

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

    internal static string Redact(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        try
        {
            var named = Named.Replace(text, "${name}" + Mask);
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
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret))
            {
                text = text?.Replace(secret, Mask);
            }
        }

        return Redact(text);
    }
}
