using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>The endpoints for tokens and for the user. Every method is routed, because the endpoint answers the wrong one.</summary>
internal sealed class AccountsRoutes(
    ClientRegistry clients,
    DataCenterDirectory dataCenters,
    PerDataCenter<TokenStore> tokens,
    PerDataCenter<EnhanceTokens> enhanceTokens,
    SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("/oauth/v2/token", new TokenEndpoint(clients, tokens, settings).HandleAsync);
        routes.Map("/oauth/v2/token/scopeenhance", new ScopeEnhancementEndpoint(clients, enhanceTokens, settings).HandleAsync);

        var revocation = new RevocationEndpoint(clients, tokens, settings);
        routes.Map("/oauth/v2/revoke/token", revocation.HandleAsync);
        routes.Map("/oauth/v2/token/revoke", revocation.HandleOldAsync);
        routes.Map("/oauth/serverinfo", new ServerInfoEndpoint(dataCenters).HandleAsync);
        routes.Map("/oauth/user/info", new UserInfoEndpoint(tokens).HandleAsync);
        routes.MapFallback(HtmlPage.WriteNotFoundAsync);
    }
}
