using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Search;

/// <summary>What searches records, and counts them.</summary>
internal sealed class SearchRoutes(CrmRequestGuard guard) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/crm/{version}/{module}/search", guard.GuardRecords(SearchEndpoint.SearchAsync));
        routes.MapGet("/crm/{version}/{module}/actions/count", guard.GuardRecords(CountEndpoint.CountAsync));
    }
}
