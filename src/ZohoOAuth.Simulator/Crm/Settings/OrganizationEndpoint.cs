using System.Globalization;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The endpoints settings and org. Their records are not under <c>data</c>.</summary>
internal static class OrganizationEndpoint
{
    public static Task ModulesAsync(CrmCall call)
    {
        var modules = call.Organization.Modules;
        return JsonResponse.WriteAsync(call.Context, new { modules = modules.Select(Describe) });
    }

    public static Task OrgAsync(CrmCall call) => JsonResponse.WriteAsync(call.Context, new
    {
        org = new[]
        {
            new
            {
                company_name = SimulatedUser.Organization,
                id = "3652397000000186001",
                zgid = SimulatedUser.Zuid,
                primary_email = SimulatedUser.Email,
                iso_code = "USD",
                time_zone = "UTC",
            },
        },
    });

    private static object Describe(CrmModule module, int index) => new
    {
        api_name = module.Name,
        module_name = module.Name,
        plural_label = module.Name,
        id = (3652397000000002000 + index).ToString(CultureInfo.InvariantCulture),
        api_supported = true,
    };
}
