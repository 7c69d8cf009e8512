using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary><c>/oauth/serverinfo</c>: the data centers (https://www.zoho.com/accounts/protocol/oauth/multi-dc.html).</summary>
internal sealed class ServerInfoEndpoint(DataCenterDirectory dataCenters)
{
    // Assumption: China is missing, as other clients report. It is a service of its own.
    private const string Unlisted = "cn";

    public Task HandleAsync(HttpContext context) => JsonResponse.WriteAsync(context, new
    {
        result = "success",
        locations = dataCenters.All
            .Where(dataCenter => dataCenter.Location != Unlisted)
            .ToDictionary(dataCenter => dataCenter.Location, dataCenter => dataCenter.AccountsOrigin),
    });
}
