using ZohoOAuth.Simulator.Consents;
using ZohoOAuth.Simulator.Devices;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>What an accounts server answers to. Every method is taken: which one is wrong is for the endpoint to say.</summary>
internal static class AccountsRoutes
{
    public static void Map(IEndpointRouteBuilder routes, ZohoSimulator zoho)
    {
        foreach ((string path, IConsentFlow flow) in zoho.Consents)
        {
            routes.Map(path, new ConsentEndpoint(flow).HandleAsync);
        }

        routes.Map("/oauth/v2/token", new TokenEndpoint(zoho).HandleAsync);
        routes.Map("/oauth/v2/token/scopeenhance", new ScopeEnhancementEndpoint(zoho).HandleAsync);
        routes.Map("/oauth/v2/revoke/token", new RevocationEndpoint(zoho).HandleAsync);
        routes.Map("/oauth/v2/token/revoke", RevocationEndpoint.HandleOldAsync);
        routes.Map("/oauth/serverinfo", new ServerInfoEndpoint(zoho).HandleAsync);
        routes.Map("/oauth/user/info", UserInfoEndpoint.HandleAsync);

        var device = new DeviceEndpoint(zoho);
        routes.Map(DeviceEndpoint.PagePath, new DevicePage(zoho).HandleAsync);
        routes.Map("/oauth/v3/device/code", device.InitiateAsync);
        routes.Map("/oauth/v3/device/token", device.PollAsync);

        routes.MapFallback(context =>
            HtmlPage.WriteErrorAsync(context, "404 Not Found", "There is no such page.", StatusCodes.Status404NotFound));
    }
}
