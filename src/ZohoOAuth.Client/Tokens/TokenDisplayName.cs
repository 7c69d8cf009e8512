namespace ZohoOAuth.Client.Tokens;

/// <summary>How messages name a token: by its connection, or by its client when it has no name.</summary>
internal static class TokenDisplayName
{
    /// <summary>The subject of a sentence.</summary>
    internal static string Of(ZohoToken token) => token.Name is null ? $"The token of {token.ClientId}" : $"The connection '{token.Name}'";
}
