namespace ZohoOAuth.Simulator;

/// <summary>What the products beside the CRM answer to, all on the API server, as a registered data center has them.</summary>
internal static class ProductRoutes
{
    public static void Map(IEndpointRouteBuilder routes, ZohoSimulator zoho)
    {
        foreach (ProductList list in ProductLists.Of(zoho))
        {
            var gate = new ProductGate(zoho, list.Style);
            var endpoint = new ProductListEndpoint(zoho, list.Style);
            routes.MapGet(list.Path, gate.Guard(list.Resource, endpoint.ListAsync, list.Style.ListCredits));
        }
    }
}
