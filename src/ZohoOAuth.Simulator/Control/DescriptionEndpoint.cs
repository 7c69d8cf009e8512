using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Tells another process all it needs to begin.</summary>
internal sealed class DescriptionEndpoint(ZohoSimulator zoho)
{
    public Task HandleAsync(HttpContext context) => ControlAnswer.WriteAsync(context, new
    {
        now = zoho.Clock.GetUtcNow(),
        clientId = zoho.Client.ClientId,
        clientSecret = zoho.Client.ClientSecret,
        redirectUris = zoho.Client.RedirectUris,
        selfClient = Describe(zoho.SelfClient),
        deviceClient = Describe(zoho.DeviceClient),
        dataCenters = zoho.DataCenters.Values.Select(dataCenter => new
        {
            code = dataCenter.Code,
            location = dataCenter.Location,
            accountsUrl = dataCenter.AccountsOrigin,
            apiDomain = dataCenter.ApiOrigin,
        }),
    });

    private static object Describe(SimulatedClient client) => new { clientId = client.ClientId, clientSecret = client.ClientSecret };
}
