using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary>The page of the simulator, on every accounts server, and what it reads.</summary>
internal sealed class DashboardRoutes(params IReadOnlyList<IRouteGroup> groups) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var file in PageFile.All)
        {
            routes.MapGet(file.Path, file.WriteAsync);
        }

        foreach (var group in groups)
        {
            group.Map(routes);
        }
    }
}
