using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Products;

/// <summary>What the products beside the CRM answer to, all on the API server, as a registered data center has them.</summary>
internal static class ProductRoutes
{
    public static void Map(IEndpointRouteBuilder routes, ZohoSimulator zoho)
    {
        foreach (ProductList list in ProductLists.Of(zoho))
        {
            var gate = new ProductGate(zoho, list.Style);
            var pages = new ProductListEndpoint(zoho, list);
            routes.MapGet(list.Path, gate.Guard(list.Resource, pages.ListAsync, list.Style.ListCredits));
            if (list.Style.Records is { } style)
            {
                var records = new ProductRecordsEndpoint(zoho, list, style);
                routes.MapGet(list.RecordPath, gate.Guard(list.Resource, records.GetAsync));
                routes.MapPost(list.CreatePath, gate.Guard(list.Resource, records.CreateAsync));
            }
        }
    }
}
