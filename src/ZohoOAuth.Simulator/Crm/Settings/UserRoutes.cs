using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>What reads users.</summary>
internal sealed class UserRoutes(CrmRequestGuard guard, SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var users = new UsersEndpoint(settings);
        Map(routes, "/crm/{version}/users", users.ListAsync);
        Map(routes, "/crm/{version}/users/{id}", users.GetAsync);
        Map(routes, "/crm/{version}/users/actions/count", users.CountAsync);
    }

    private void Map(IEndpointRouteBuilder routes, string path, Func<CrmCall, Task> handler) =>
        routes.MapGet(path, guard.Guard("users", null, handler));
}
