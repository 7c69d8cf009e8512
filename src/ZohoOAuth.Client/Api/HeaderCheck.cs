using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// Checks the user's headers before anything is sent. The HTTP stack drops a header with an invalid name without an error, and reports an invalid value
/// as a network error. Source: RFC 9110, sections 5.1, 5.5 and 5.6.2
/// </summary>
internal static class HeaderCheck
{
    private const string TokenSymbols = "!#$%&'*+-.^_`|~";

    internal static void Require(IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var header in headers)
        {
            if (header.Key.Length == 0 || !header.Key.All(IsTokenCharacter))
            {
                throw Invalid(header.Key, "a name of letters, digits and hyphens");
            }

            if (!header.Value.All(IsPrintable))
            {
                throw Invalid(header.Key, "a value of printable ASCII characters");
            }
        }
    }

    private static bool IsTokenCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || TokenSymbols.IndexOf(character) >= 0;

    private static bool IsPrintable(char character) => character is >= ' ' and <= '~';

    private static ZohoOAuthException Invalid(string name, string needed) => ZohoErrors.InvalidInput(
        "Headers",
        $"The header '{Redactor.Redact(name)}' needs {needed}, so the request was not sent.",
        "Correct the name and value in -Headers. Send other text in -Query or -Body.");
}
