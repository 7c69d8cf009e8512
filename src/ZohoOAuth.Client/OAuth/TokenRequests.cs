using System.Security;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Builds the token requests: selects the accounts server and fills the form.
/// Sources: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html,
/// https://www.zoho.com/accounts/protocol/oauth/multi-dc.html
/// </summary>
internal sealed class TokenRequests(DataCenterRegistry dataCenters, TrustedHosts hosts)
{
    /// <summary>The server that can exchange a grant: the one that the redirect names, the one of its location, or the client's own.</summary>
    internal ZohoDataCenter ServerOf(ZohoClient client, ZohoGrant? grant)
    {
        var own = hosts.RequireAccounts(client.AccountsUrl, "The client");
        if (grant?.AccountsServer is { } server)
        {
            return hosts.RequireSister(own, server, "The accounts-server of the grant");
        }

        // A registered data center can also send "eu" as its location, and Zoho the code of a registered one.
        return grant?.Location is { } location && dataCenters.Find(location) is { } located && dataCenters.AreSisters(own, located)
            ? located
            : own;
    }

    /// <summary>A grant from a browser sign-in. The redirect URI is sent exactly as registered.</summary>
    internal static TokenRequest ForGrant(ZohoClient client, ZohoGrant grant, ZohoDataCenter server) =>
        Exchange(client, server, grant.Code, client.RedirectUri, SecretText.RevealOrNull(grant.CodeVerifier));

    /// <summary>
    /// A self client's code from the API console. It is exchanged without a redirect URI.
    /// Source: https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html
    /// </summary>
    internal static TokenRequest ForSelfClient(ZohoClient client, SecureString code, ZohoDataCenter server) =>
        Exchange(client, server, code, null, null);

    /// <summary>The request for the next access token: with the refresh token, or with the client credentials.</summary>
    internal TokenRequest ForRefresh(ZohoToken token)
    {
        var server = hosts.RequireAccounts(token.AccountsUrl, "The connection's accounts URL");
        return new TokenRequest
        {
            ClientId = token.ClientId,
            AccountsUrl = server.AccountsUrl,
            DataCenter = server.Code,
            HomeDataCenter = HomeOf(token, server),
            SignInAdvice = SignInAdvice.Of(token),
            Subject = token.Name is null ? $"client {token.ClientId}" : $"'{token.Name}'",
            Form =
            [
                new(WireNames.ClientId, token.ClientId),
                new(WireNames.ClientSecret, SecretText.RevealOrNull(token.ClientSecret) ?? string.Empty),
                .. token.IsClientCredential ? ClientCredential(token) : Refresh(token),
            ],
        };
    }

    /// <summary>A token with the values that are known before Zoho responds.</summary>
    internal static ZohoToken Template(ZohoClient client, IReadOnlyList<string> scope, ZohoDataCenter server) => new()
    {
        ClientId = client.ClientId,
        ClientSecret = client.ClientSecret,
        RedirectUri = client.RedirectUri,
        DataCenter = server.Code,
        AccountsUrl = server.AccountsUrl,
        ApiDomain = Environments.ApiDomain(server, client.Environment),
        Environment = client.Environment,
        Scope = scope,
    };

    /// <summary>
    /// The form contains neither scope nor redirect URI, because Zoho can reject a refresh that sends a scope.
    /// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> Refresh(ZohoToken token)
    {
        yield return new(WireNames.GrantType, WireNames.RefreshTokenGrant);
        yield return new(WireNames.RefreshToken, SecretText.Reveal(token.RefreshToken!));
    }

    /// <summary>Source: https://www.zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html</summary>
    private static IEnumerable<KeyValuePair<string, string>> ClientCredential(ZohoToken token)
    {
        yield return new(WireNames.GrantType, WireNames.ClientCredentialsGrant);
        yield return new(WireNames.Scope, ScopeList.Join(token.Scope));
        if (token.OrganizationId is not null)
        {
            yield return new(WireNames.OrganizationId, token.OrganizationId);
        }
    }

    private static TokenRequest Exchange(ZohoClient client, ZohoDataCenter server, SecureString code, string? redirectUri, string? verifier)
    {
        var form = new List<KeyValuePair<string, string>>
        {
            new(WireNames.GrantType, WireNames.AuthorizationCodeGrant),
            new(WireNames.ClientId, client.ClientId),
            new(WireNames.ClientSecret, SecretText.Reveal(client.ClientSecret)),
            new(WireNames.Code, SecretText.Reveal(code)),
        };
        if (redirectUri is not null)
        {
            form.Add(new(WireNames.RedirectUri, redirectUri));
        }

        if (verifier is not null)
        {
            form.Add(new(WireNames.CodeVerifier, verifier));
        }

        return new TokenRequest
        {
            ClientId = client.ClientId,
            AccountsUrl = server.AccountsUrl,
            DataCenter = server.Code,
            HomeDataCenter = client.DataCenter,
            RedirectUri = redirectUri,
            Form = form,
        };
    }

    private string HomeOf(ZohoToken token, ZohoDataCenter server) =>
        DataCenterHosts.IsApiDomainOf(server, token.ApiDomain) ? server.Code : dataCenters.FindByApiDomain(token.ApiDomain)?.Code ?? server.Code;
}
