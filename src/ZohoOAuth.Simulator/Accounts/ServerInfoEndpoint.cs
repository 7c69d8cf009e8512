using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary><c>/oauth/serverinfo</c>: all data centers (https://www.zoho.com/accounts/protocol/oauth/multi-dc.html).</summary>
internal sealed class ServerInfoEndpoint(DataCenterDirectory dataCenters)
{
    public Task HandleAsync(HttpContext context) => JsonResponse.WriteAsync(context, new
    {
        result = "success",
        locations = dataCenters.All.ToDictionary(dataCenter => dataCenter.Location, dataCenter => dataCenter.AccountsOrigin),
    });
}
