using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>
/// <c>/oauth/v2/token</c>: errors come with status 200 and an <c>error</c> in the body
/// (https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html).
/// </summary>
internal sealed partial class TokenEndpoint(ClientRegistry clients, PerDataCenter<TokenStore> tokens, SimulatorSettings settings)
{
    private readonly TokenResponseWriter _writer = new(settings);

    public async Task HandleAsync(HttpContext context)
    {
        var parameters = await OAuthParameters.ReadAsync(context);
        var grantType = parameters["grant_type"];
        if (!HttpMethods.IsPost(context.Request.Method) || grantType is null)
        {
            await HtmlPage.WriteErrorAsync(context, "400 Bad Request", "Use POST, and specify a grant_type.");
            return;
        }

        var dataCenter = SimulatedServer.Of(context).DataCenter;
        await _writer.WriteAsync(context, dataCenter, Decide(parameters, grantType, dataCenter));
    }

    private TokenResult Decide(OAuthParameters parameters, string grantType, SimulatedDataCenter dataCenter)
    {
        var (client, error) = clients.Authenticate(parameters, dataCenter);
        return client is null ? new TokenResult.Refused(error) : grantType switch
        {
            "authorization_code" =>
                tokens.Of(dataCenter).Exchange(client, parameters["code"], parameters["redirect_uri"], parameters["code_verifier"]),
            "refresh_token" => tokens.Of(dataCenter).Refresh(client, parameters["refresh_token"]),
            "client_credentials" => ForOwner(parameters, client, dataCenter),
            _ => new TokenResult.Refused(OAuthError.InvalidClient),
        };
    }

    // For self clients only. The soid names the organization, such as ZohoCRM.600000434
    // (https://www.zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html). That page does not document the
    // error for a missing scope, so this is the FAQ's.
    private TokenResult ForOwner(OAuthParameters parameters, SimulatedClient client, SimulatedDataCenter dataCenter)
    {
        var scope = ScopeGrammar.Split(parameters["scope"] ?? "");
        var error =
            client.Type != ClientType.SelfClient ? OAuthError.InvalidClient
            : scope.Count == 0 ? OAuthError.InvalidScope
            : !OrganizationId().IsMatch(parameters["soid"] ?? "") ? OAuthError.MissingOrgInfo
            : null;
        return error is null ? tokens.Of(dataCenter).IssueAccessToken(client, settings.WithoutDropped(scope)) : new TokenResult.Refused(error);
    }

    [GeneratedRegex(@"^[A-Za-z]+\.[0-9]+$")]
    private static partial Regex OrganizationId();
}
