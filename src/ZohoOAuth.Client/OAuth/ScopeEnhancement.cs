using System.Security;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Adds scopes to a valid refresh token. It gets a short-lived enhance token, the user consents to the new scopes, and the
/// refresh token then has them.
/// Sources: https://www.zoho.com/accounts/protocol/oauth/incremental-auth/initiation-request.html,
/// https://www.zoho.com/accounts/protocol/oauth/incremental-auth/scope-enhance-request.html
/// </summary>
internal sealed class ScopeEnhancement(TokenEndpoint endpoint, TrustedHosts hosts, TimeProvider clock)
{
    /// <summary>Gets the enhance token for the consent URL. It is valid for 10 minutes.</summary>
    internal async Task<SecureString> BeginAsync(ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        var server = hosts.RequireAccounts(token.AccountsUrl, "The connection's accounts URL");
        var request = new TokenRequest
        {
            ClientId = token.ClientId,
            AccountsUrl = server.AccountsUrl,
            Path = WireNames.ScopeEnhancePath,
            DataCenter = server.Code,
            HomeDataCenter = server.Code,
            SignInAdvice = SignInAdvice.Of(token),
            Subject = token.Name is null ? $"client {token.ClientId}" : $"'{token.Name}'",
            Form =
            [
                new(WireNames.GrantType, WireNames.UpdateScopesGrant),
                new(WireNames.ClientId, token.ClientId),
                new(WireNames.ClientSecret, SecretText.RevealOrNull(token.ClientSecret) ?? string.Empty),
                new(WireNames.RefreshToken, SecretText.Reveal(token.RefreshToken!)),
            ],
        };
        var (response, reply) = await endpoint.PostAsync(request, trace, cancellationToken).ConfigureAwait(false);
        return reply.Error is { } error
            ? throw TokenErrors.ForRefresh(request, error, response, clock.GetUtcNow())
            : SecretText.Hide(reply.AccessToken!);
    }

    /// <summary>The URL where the user consents. It contains the enhance token, so it must not be shown or logged.</summary>
    internal static string ConsentUrl(ZohoToken token, IReadOnlyList<string> scope, SecureString enhanceToken, string state) =>
        $"{token.AccountsUrl}{WireNames.AddScopePath}?{FormEncoding.Write(
        [
            new(WireNames.ResponseType, WireNames.UpdateScopesResponse),
            new(WireNames.ClientId, token.ClientId),
            new(WireNames.RedirectUri, token.RedirectUri!),
            new(WireNames.Scope, ScopeList.Join(scope)),
            new(WireNames.EnhanceToken, SecretText.Reveal(enhanceToken)),
            new(WireNames.Logout, "true"),
            new(WireNames.State, state),
        ])}";
}
