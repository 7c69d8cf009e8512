namespace ZohoOAuth.Client.Primitives;

/// <summary>Names of headers, parameters and JSON properties whose values are secret, in any spelling: client_secret, Client-Secret, clientSecret.</summary>
internal static class SecretNames
{
    private static readonly string[] Parts =
    [
        "token", "secret", "password", "passwd", "passphrase", "authorization", "xauth", "cookie", "apikey", "accesskey", "privatekey", "credential",
        "assertion", "codeverifier", "devicecode", "sessionid", "signature", "csrf",
    ];

    private static readonly string[] Whole = ["code", "pwd", "otp", "jwt", "pin"];

    /// <summary>Names with one of the parts whose values say what kind of token it is.</summary>
    private static readonly string[] Harmless = ["tokentype", "tokentypehint"];

    /// <summary>Whether the value under the name is secret. The code of an error is not: it is a number, or a name in capital letters.</summary>
    internal static bool IsSecret(string name, string value) => IsSecret(name) && !(Simple(name) == "code" && IsErrorCode(value));

    internal static bool IsSecret(string name)
    {
        var simple = Simple(name);
        return !Harmless.Contains(simple) && (Whole.Contains(simple) || Parts.Any(part => simple.IndexOf(part, StringComparison.Ordinal) >= 0));
    }

    private static bool IsErrorCode(string value) =>
        value.Length is > 0 and <= 64 && (value.All(character => character is (>= 'A' and <= 'Z') or '_') || (value.Length <= 10 && value.All(IsDigit)));

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static string Simple(string name) => name.Replace("-", string.Empty).Replace("_", string.Empty).ToLowerInvariant();
}
