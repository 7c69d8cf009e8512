using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>
/// <c>POST /oauth/v2/token/scopeenhance</c>, the first step of incremental authorization
/// (https://www.zoho.com/accounts/protocol/oauth/incremental-auth/initiation-request.html).
/// </summary>
internal sealed class ScopeEnhancementEndpoint(ClientRegistry clients, PerDataCenter<EnhanceTokens> enhanceTokens, SimulatorSettings settings)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await HtmlPage.WriteMethodNotSupportedAsync(context);
            return;
        }

        var parameters = await OAuthParameters.ReadAsync(context);
        var (token, error) = Decide(parameters, SimulatedServer.Of(context).DataCenter);
        await (token is null
            ? JsonResponse.WriteAsync(context, new { error })
            : JsonResponse.WriteAsync(context, new
            {
                access_token = token,
                token_type = "update_scope",
                expires_in = (long)settings.Limits.EnhanceTokenLifetime.TotalSeconds,
            }));
    }

    private (string? Token, string Error) Decide(OAuthParameters parameters, SimulatedDataCenter dataCenter)
    {
        var (client, error) = clients.Authenticate(parameters, dataCenter);
        if (client is null)
        {
            return (null, error);
        }

        // "Server-based applications can make use of incremental authorization" (Kaizen #168). Zoho does not document the error
        // for other types.
        return client.Type != ClientType.ServerBased || parameters["grant_type"] != "update_scopes_token"
            ? (null, OAuthError.InvalidClient)
            : (enhanceTokens.Of(dataCenter).Issue(client, parameters["refresh_token"]), OAuthError.InvalidCode);
    }
}
