namespace ZohoOAuth.Client.Tokens;

/// <summary>What messages call a token: its connection, or its client where it has no name.</summary>
internal static class TokenSubject
{
    /// <summary>The beginning of a sentence.</summary>
    internal static string Of(ZohoToken token) => token.Name is null ? $"The token of {token.ClientId}" : $"The connection '{token.Name}'";
}
