namespace ZohoOAuth.Client.OAuth;

/// <summary>What can be a token.</summary>
internal static class TokenText
{
    /// <summary>Zoho's tokens have 70 characters; a header of more than this would be refused anyway.</summary>
    private const int MaxLength = 4_096;

    /// <summary>A token goes into a header and a SecureString: what would break the one or burst the other is no token.</summary>
    internal static bool IsToken(string? text) => text is { Length: > 0 and <= MaxLength } && text.All(character => character is > ' ' and <= '~');
}
