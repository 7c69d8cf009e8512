using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary>Leads a browser from an API server to the page, which is on the accounts server.</summary>
internal sealed class DashboardLink(DataCenterDirectory dataCenters) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(ControlPath.Page, context =>
    {
        context.Response.Redirect(dataCenters.First.AccountsOrigin + ControlPath.Page);
        return Task.CompletedTask;
    });
}
