using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Lists the data centers and the clients, which is all that another process needs to start.</summary>
internal sealed class DescriptionEndpoint(SimulatorClock clock, ClientRegistry clients, DataCenterDirectory dataCenters) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("", DescribeAsync);

    private Task DescribeAsync(HttpContext context) => ControlResponse.WriteAsync(context, new
    {
        now = clock.GetUtcNow(),
        clientId = clients.ServerBased.ClientId,
        clientSecret = clients.ServerBased.ClientSecret,
        redirectUris = clients.ServerBased.RedirectUris,
        selfClient = Describe(clients.SelfClient),
        deviceClient = Describe(clients.Device),
        dataCenters = dataCenters.All.Select(dataCenter => new
        {
            code = dataCenter.Code,
            location = dataCenter.Location,
            accountsUrl = dataCenter.AccountsOrigin,
            apiDomain = dataCenter.ApiOrigin,
        }),
    });

    private static object Describe(SimulatedClient client) => new { clientId = client.ClientId, clientSecret = client.ClientSecret };
}
