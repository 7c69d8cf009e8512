using System.Globalization;
using ZohoOAuth.Simulator.Accounts;
using ZohoOAuth.Simulator.Control;
using ZohoOAuth.Simulator.Crm;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Products;
using ZohoOAuth.Simulator.Requests;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>The way of a request: which server it reached, the log, the faults, and then that server's routes.</summary>
internal sealed class Pipeline(ZohoSimulator zoho)
{
    private readonly Dictionary<int, Site> _sites = zoho.DataCenters.Values
        .SelectMany(dataCenter => new[]
        {
            (dataCenter.AccountsUrl.Port, new Site(dataCenter, ServerRole.Accounts)),
            (dataCenter.ApiDomain.Port, new Site(dataCenter, ServerRole.Api)),
        })
        .ToDictionary();

    public void Build(IApplicationBuilder app)
    {
        app.Use(EnterAsync);
        app.Use(new RequestLogging(zoho.Requests, zoho.Clock).InvokeAsync);
        app.Use(new FaultInjection(zoho.Faults).InvokeAsync);
        app.MapWhen(context => Site.Of(context).Role == ServerRole.Accounts, accounts => Route(accounts, MapAccounts));
        app.MapWhen(context => Site.Of(context).Role == ServerRole.Api, api => Route(api, MapApis));
    }

    // Clients correct their own clock by this header, so it has to follow the simulator's.
    private Task EnterAsync(HttpContext context, RequestDelegate next)
    {
        context.Features.Set(_sites[context.Connection.LocalPort]);
        context.Response.Headers.Date = zoho.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return next(context);
    }

    private void MapAccounts(IEndpointRouteBuilder routes)
    {
        AccountsRoutes.Map(routes, zoho);
        ControlRoutes.Map(routes, zoho);
    }

    private void MapApis(IEndpointRouteBuilder routes)
    {
        ProductRoutes.Map(routes, zoho);
        FileRoutes.Map(routes, zoho);
        CrmRoutes.Map(routes, zoho);
    }

    private static void Route(IApplicationBuilder branch, Action<IEndpointRouteBuilder> map)
    {
        branch.UseRouting();
        branch.UseEndpoints(map);
    }
}
