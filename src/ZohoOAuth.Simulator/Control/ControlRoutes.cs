using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>
/// The simulator's own endpoints, for a test or a user in another process. They are on every server. They are not logged, and no fault
/// changes their response.
/// </summary>
internal sealed class ControlRoutes(params IReadOnlyList<IRouteGroup> groups) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup(ControlPath.Prefix);
        foreach (var group in groups)
        {
            group.Map(control);
        }
    }
}
