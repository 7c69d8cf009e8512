using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Builds the authorization URL that the user opens to give consent.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html
/// </summary>
internal static class GrantUrl
{
    internal sealed record Options
    {
        internal required IEnumerable<string> Scope { get; init; }

        internal ZohoAccessType AccessType { get; init; }

        internal ZohoPrompt Prompt { get; init; }

        internal string? State { get; init; }

        internal bool UsePkce { get; init; } = true;

        internal bool Organization { get; init; }
    }

    internal static ZohoGrantRequest Build(ZohoClient client, Options options, TrustedHosts hosts, DateTimeOffset now)
    {
        var scope = ScopeList.Require(options.Scope);
        var redirectUri = client.RedirectUri
            ?? throw ZohoErrors.InvalidInput(
                "Client",
                $"The client {client.ClientId} has no redirect URI, so the browser cannot return the grant.",
                "Add -RedirectUri to New-ZohoClient, or exchange the code of a self client with Invoke-ZohoTokenExchange -Client -Code.");
        hosts.RequireAccounts(client.AccountsUrl, "The client");

        var state = options.State ?? Pkce.NewRandom();
        var verifier = options.UsePkce ? Pkce.NewRandom() : null;
        var path = options.Organization ? WireNames.OrganizationAuthorizePath : WireNames.AuthorizePath;
        var query = FormEncoding.Write(Parameters(client, options, scope, redirectUri, state, verifier));
        return new ZohoGrantRequest(
            $"{client.AccountsUrl}{path}?{query}", state, scope, options.AccessType, SecretText.HideOrNull(verifier), client, now);
    }

    private static IEnumerable<KeyValuePair<string, string>> Parameters(
        ZohoClient client, Options options, string[] scope, string redirectUri, string state, string? verifier)
    {
        yield return new(WireNames.ResponseType, "code");
        yield return new(WireNames.ClientId, client.ClientId);
        yield return new(WireNames.Scope, ScopeList.Join(scope));
        yield return new(WireNames.RedirectUri, redirectUri);
        yield return new(WireNames.AccessType, options.AccessType == ZohoAccessType.Offline ? "offline" : "online");
        if (options.Prompt == ZohoPrompt.Consent)
        {
            yield return new(WireNames.Prompt, "consent");
        }

        yield return new(WireNames.State, state);
        if (verifier is not null)
        {
            yield return new(WireNames.CodeChallenge, Pkce.Challenge(verifier));
            yield return new(WireNames.CodeChallengeMethod, Pkce.Method);
        }
    }
}
