using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The organization (https://www.zoho.com/crm/developer/docs/api/v8/get-org-data.html).</summary>
internal static class OrganizationEndpoint
{
    public static Task GetAsync(CrmCall call) => JsonResponse.WriteAsync(call.Context, new JsonObject { ["org"] = new JsonArray(Describe()) });

    private static JsonObject Describe() => Defaults.Of("Org").With(new()
    {
        ["company_name"] = SimulatedUser.Organization,
        ["primary_email"] = SimulatedUser.Email,
        ["primary_zuid"] = SimulatedUser.Zuid,
        ["zgid"] = CrmOrganization.Zgid,
    });
}
