using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary>Hides secrets: by the name of a field or header, and, in any text, by the format of Zoho's tokens and secrets.</summary>
internal static partial class SecretMask
{
    public const string Hidden = "(hidden)";

    private const int Start = 9;
    private const int End = 4;

    /// <summary>The ends of a token, so that a user recognizes it.</summary>
    public static string Short(string token) => token.Length <= Start + End ? Hidden : $"{token[..Start]}…{token[^End..]}";

    /// <summary>The value of a field or header.</summary>
    public static string Value(string name, string value) =>
        !SecretName().IsMatch(name) || value.Length == 0 ? Text(value)
        : Secret().IsMatch(value) ? Text(value)
        : Hidden;

    /// <summary>A text that may contain secrets, such as a JSON body or a path.</summary>
    public static string Text(string text) => Secret().Replace(JsonSecret().Replace(text, Hide), match => Short(match.Value));

    private static string Hide(Match match) =>
        Secret().IsMatch(match.Value) ? match.Value : $"{match.Groups["name"].Value}\"{Hidden}\"";

    [GeneratedRegex("secret|(?<!page_?)token|password|verifier|authorization|cookie|credential|api.?key|^code$|^device_code$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    // A token is 1000.<32>.<32>, a client secret 42 digits. A client id is no secret.
    [GeneratedRegex(@"(\b1[0-9]{3}\.)?\b[0-9a-fA-F]{32,}(\.[0-9a-fA-F]{32,})*", RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();

    [GeneratedRegex(
        """(?<name>"[^"]*(secret|(?<!page_?)token|password|verifier)[^"]*"\s*:\s*)"(?<value>[^"\\]|\\.)+"?""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex JsonSecret();
}
