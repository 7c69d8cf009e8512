using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>The endpoints of the products other than CRM. A registered data center has all products on its API server.</summary>
internal sealed class ProductRoutes(ProductRecordStore store, PerDataCenter<TokenStore> tokens, ApiMeters meters, SimulatorSettings settings) : IRouteGroup
{
    private static readonly string[] WrongMethods = [HttpMethods.Put, HttpMethods.Patch];

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var list in ProductLists.Of(settings))
        {
            var guard = new ProductRequestGuard(tokens, meters, list.Style);
            MapList(routes, list, guard);
            if (list.Style.Records is { } style)
            {
                MapRecords(routes, list, guard, style, new ProductRecordsEndpoint(store, list, style));
            }
        }

        UnsimulatedPaths.Map(routes);
    }

    private void MapList(IEndpointRouteBuilder routes, ProductList list, ProductRequestGuard guard)
    {
        var pages = new ProductListEndpoint(store, list);
        routes.MapMethods(list.Path, [list.Method], context => CallAsync(list, context, resource =>
            guard.HandleAsync(context, resource, pages.ListAsync, ScopeRule.Operations[HttpMethods.Get], list.Style.ListCredits)));
        if (list.Style.WrongMethod is { } error)
        {
            routes.MapMethods(list.Path, WrongMethods, context => CallAsync(list, context, resource =>
                guard.HandleAsync(context, resource, call => error.WriteAsync(call.Context, list.Style.Format))));
        }
    }

    private static void MapRecords(
        IEndpointRouteBuilder routes, ProductList list, ProductRequestGuard guard, RecordStyle style, ProductRecordsEndpoint records)
    {
        MapOne(HttpMethods.Get, list.RecordPath, records.GetAsync);
        if (style.Create is not null)
        {
            MapOne(HttpMethods.Post, list.CreatePath, records.CreateAsync);
        }

        if (style.Update is { } change)
        {
            MapOne(change.Method, list.UpdatePath, records.UpdateAsync);
        }

        if (style.Delete is not null)
        {
            MapOne(HttpMethods.Delete, list.RecordPath, records.DeleteAsync);
        }

        void MapOne(string method, string path, Func<ProductCall, Task> handler) => routes.MapMethods(path, [method], context =>
            CallAsync(list, context, resource => guard.HandleAsync(context, resource, handler)));
    }

    private static Task CallAsync(ProductList list, HttpContext context, Func<string, Task> call) =>
        list.ResourceOf(context) is { } resource && list.Serves(context.Request) ? call(resource) : UnsimulatedPaths.RefuseAsync(context);
}
