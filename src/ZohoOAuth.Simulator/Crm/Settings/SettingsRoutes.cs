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
        routes.MapGet($"{Root}/{ModulesEndpoint.Name}", guard.Guard(Area, ModulesEndpoint.Name, ModulesEndpoint.ListAsync));
        routes.MapGet($"{Root}/{ModulesEndpoint.Name}/{{id}}", guard.Guard(Area, ModulesEndpoint.Name, ModulesEndpoint.GetAsync));
        foreach (var resource in SettingsResource.All)
        {
            var endpoint = new SettingsEndpoint(resource);
            routes.MapGet($"{Root}/{resource.Name}", guard.Guard(Area, resource.Name, endpoint.ListAsync));
            routes.MapGet($"{Root}/{resource.Name}/{{id}}", guard.Guard(Area, resource.Name, endpoint.GetAsync));
        }
    }
}
