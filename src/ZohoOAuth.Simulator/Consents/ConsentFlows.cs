using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>The consent pages by their paths.</summary>
internal sealed class ConsentFlows(
    ClientRegistry clients,
    DataCenterDirectory dataCenters,
    PerDataCenter<TokenStore> tokens,
    PerDataCenter<EnhanceTokens> enhanceTokens,
    SimulatorSettings settings) : IRouteGroup
{
    private readonly Dictionary<string, IConsentFlow> _flows = new()
    {
        ["/oauth/v2/auth"] = new GrantConsent(clients, dataCenters, tokens, settings, forOrganization: false),

        // It takes the same parameters: https://www.zoho.com/accounts/protocol/oauth/instance-level-oauth/get-auth-code.html
        ["/oauth/v2/org/auth"] = new GrantConsent(clients, dataCenters, tokens, settings, forOrganization: true),
        ["/oauth/v2/token/addextrascope"] = new ScopeConsent(clients, enhanceTokens, settings),
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (path, flow) in _flows)
        {
            routes.Map(path, new ConsentEndpoint(flow).HandleAsync);
        }
    }

    public IConsentFlow? Find(string path) => _flows.GetValueOrDefault(path);
}
