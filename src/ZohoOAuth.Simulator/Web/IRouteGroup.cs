namespace ZohoOAuth.Simulator.Web;

/// <summary>
/// The endpoints of one folder. The composition root lists the groups, so that the pipeline does not know every endpoint.
/// </summary>
internal interface IRouteGroup
{
    void Map(IEndpointRouteBuilder routes);
}
