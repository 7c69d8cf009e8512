using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>
/// The <c>self_client.json</c> that the API console offers for download, as it was captured: the scopes are an array, the time
/// is when the code expires, and no data center is named
/// (https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html).
/// </summary>
internal static class SelfClientFile
{
    public static string Write(Grant grant, SimulatedDataCenter dataCenter) => JsonSerializer.Serialize(
        new
        {
            scope = grant.Scope,
            expiry_time = grant.ExpiresAt.ToUnixTimeMilliseconds(),
            client_id = grant.Client.ClientId,
            client_secret = grant.Client.SecretFor(dataCenter.Code),
            code = grant.Code,
            grant_type = "authorization_code",
        },
        JsonResponse.Options);
}
