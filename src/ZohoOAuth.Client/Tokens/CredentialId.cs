using System.Runtime.CompilerServices;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens;

/// <summary>
/// Names the credential of a token: the same name for all copies of it in all processes, and no secret. A client's own
/// tokens, which have no refresh token, are told apart by what was asked for.
/// </summary>
internal static class CredentialId
{
    /// <summary>Tokens are immutable, and so are these names. A call must not pay for its name twice; the table holds no token alive.</summary>
    private static readonly ConditionalWeakTable<ZohoToken, string> Known = new();

    internal static string Of(ZohoToken token) => Known.GetValue(token, token => Fingerprint.Of($"{token.AccountsUrl}|{token.ClientId}|{Durable(token)}"));

    private static string? Durable(ZohoToken token) =>
        token.IsClientCredential
            ? $"{SecretText.RevealOrNull(token.ClientSecret)}|{token.OrganizationId}|{string.Join(" ", token.Scope.OrderBy(scope => scope, StringComparer.OrdinalIgnoreCase))}"
            : SecretText.RevealOrNull(token.RefreshToken) ?? SecretText.RevealOrNull(token.AccessToken);
}
