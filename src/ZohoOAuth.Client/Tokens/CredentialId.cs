using System.Runtime.CompilerServices;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens;

/// <summary>
/// Identifies the credential of a token without revealing it. All copies in all processes have the same id. Client-credentials tokens have no refresh
/// token, so their id depends on the requested scopes and organization.
/// </summary>
internal static class CredentialId
{
    /// <summary>
    /// Caches the ids, because tokens are immutable and a call must not compute its id twice. The table does not keep tokens alive.
    /// </summary>
    private static readonly ConditionalWeakTable<ZohoToken, string> Known = new();

    internal static string Of(ZohoToken token) => Known.GetValue(token, token => Fingerprint.Of($"{token.AccountsUrl}|{token.ClientId}|{DurablePart(token)}"));

    private static string? DurablePart(ZohoToken token) =>
        token.IsClientCredential
            ? $"{SecretText.RevealOrNull(token.ClientSecret)}|{token.OrganizationId}|"
                + string.Join(" ", token.Scope.OrderBy(scope => scope, StringComparer.OrdinalIgnoreCase))
            : SecretText.RevealOrNull(token.RefreshToken) ?? SecretText.RevealOrNull(token.AccessToken);
}
