namespace ZohoOAuth.Client.OAuth;

/// <summary>Checks whether a text can be a token.</summary>
internal static class TokenFormat
{
    /// <summary>The maximum length. Zoho's tokens have 70 characters, and servers reject much longer headers.</summary>
    private const int MaxLength = 4_096;

    /// <summary>Whether the text is valid in a request header and short enough for a SecureString.</summary>
    internal static bool IsValid(string? text) => text is { Length: > 0 and <= MaxLength } && text.All(character => character is > ' ' and <= '~');
}
