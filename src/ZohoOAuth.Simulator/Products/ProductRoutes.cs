using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>The endpoints of the products other than CRM. A registered data center has all products on its API server.</summary>
internal sealed class ProductRoutes(ProductRecordStore store, PerDataCenter<TokenStore> tokens, ApiMeters meters, SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var list in ProductLists.Of(settings))
        {
            var guard = new ProductRequestGuard(tokens, meters, list.Style);
            var pages = new ProductListEndpoint(store, list);
            routes.MapGet(list.Path, guard.Guard(list.Resource, pages.ListAsync, list.Style.ListCredits));
            if (list.Style.Records is { } style)
            {
                var records = new ProductRecordsEndpoint(store, list, style);
                routes.MapGet(list.RecordPath, guard.Guard(list.Resource, records.GetAsync));
                routes.MapPost(list.CreatePath, guard.Guard(list.Resource, records.CreateAsync));
            }
        }
    }
}
