using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The endpoints of the organization and its settings. They can only be read.</summary>
internal sealed class SettingsRoutes(CrmRequestGuard guard)
{
    private const string Area = "settings";
    private const string Root = "/crm/{version}/settings";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/crm/{version}/org", guard.Guard("org", null, OrganizationEndpoint.GetAsync));
        Map(routes, ModulesEndpoint.Name, ModulesEndpoint.ListAsync, ModulesEndpoint.GetAsync);
        foreach (var resource in SettingsResource.All)
        {
            var endpoint = new SettingsEndpoint(resource);
            Map(routes, resource.Name, endpoint.ListAsync, endpoint.GetAsync);
        }
    }

    private void Map(IEndpointRouteBuilder routes, string name, Func<CrmCall, Task> list, Func<CrmCall, Task> get)
    {
        routes.MapGet($"{Root}/{name}", guard.Guard(Area, name, list));
        routes.MapGet($"{Root}/{name}/{{id}}", guard.Guard(Area, name, get));
    }
}
